import type { Connector } from "@/lib/providers/mechanism/connector";
import { latestBoosts, orders, profiles, tokenPairs, topBoosts } from "./endpoints";

const minuteMs = 60_000;

/** Pools of a token, and who paid to be seen. */
export const dexscreener: Connector = {
  id: "dexscreener",
  name: "DexScreener",
  attribution: { text: "Data from DEX Screener", url: "https://dexscreener.com" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.dexscreener.com",
      key: null,
      limits: {
        pairs: [{ id: "pairs", calls: 300, perMs: minuteMs }],
        promotion: [{ id: "promotion", calls: 60, perMs: minuteMs }],
      },
    },
  ],
  supplies: [
    "price",
    "marketCap",
    "fdv",
    "volume24h",
    "liquidity",
    "dexPools",
    "paidPromotions30d",
  ],
  endpoints: [profiles, latestBoosts, topBoosts, orders, tokenPairs],
};
