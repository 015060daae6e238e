import type { Connector } from "@/lib/providers/mechanism/connector";
import { newPools, ohlcv, tokenInfo, trendingPools } from "./endpoints";

/** New and trending pools of decentralised exchanges on some 200 chains, with holders and prices. */
export const geckoterminal: Connector = {
  id: "geckoterminal",
  name: "GeckoTerminal",
  attribution: { text: "Powered by GeckoTerminal", url: "https://www.geckoterminal.com" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.geckoterminal.com/api/v2",
      key: null,
      limits: { all: [{ id: "minute", calls: 30, perMs: 60_000 }] },
    },
  ],
  headers: { accept: "application/json;version=20230302" },
  supplies: [
    ...(["price", "marketCap", "fdv", "volume24h", "liquidity", "holders"] as const),
    ...(["top10Share", "creatorShare", "mintable", "freezable", "honeypot"] as const),
  ],
  endpoints: [newPools, trendingPools, tokenInfo, ohlcv],
};
