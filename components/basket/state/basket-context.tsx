"use client";
import { createContext, use } from "react";
import type { FlagInfo } from "@/lib/domain/screen/catalog";
import type { BasketState } from "./use-basket";

/** What every part of the page shares. */
export interface BasketPage extends BasketState {
  /** The day of the address; null is the newest. */
  readonly asOf: string | null;
  readonly flags: readonly FlagInfo[];
}

export const BasketContext = createContext<BasketPage | null>(null);

/** The page's basket. Throws outside of it. */
export function useBasketPage(): BasketPage {
  const page = use(BasketContext);
  if (page === null) throw new Error("This part belongs on the page of the basket.");
  return page;
}
