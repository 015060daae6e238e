"use client";
import { MarketPageError } from "@/components/page/market-page-error";

export default MarketPageError;
