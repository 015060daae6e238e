import { z } from "zod";
import type { Connector, Plan } from "@/lib/providers/mechanism/connector";
import type { ReportedFailure } from "@/lib/providers/mechanism/provider-error";
import { categories, coin, marketChart, markets, sectorMarkets, tickers } from "./endpoints";

const minuteMs = 60_000;
const monthMs = 30 * 86_400_000;

// Published for the Demo plan: 100 calls a minute (older pages: 30) and 10,000 a month. Without a key the limit is by
// address and unpublished; one call in six seconds has been let through for years.
const keyless: Plan = {
  id: "keyless",
  baseUrl: "https://api.coingecko.com/api/v3",
  key: null,
  limits: { all: [{ id: "keyless", calls: 10, perMs: minuteMs, burst: 2 }] },
};
const demo: Plan = {
  id: "demo",
  baseUrl: keyless.baseUrl,
  key: { header: "x-cg-demo-api-key" },
  limits: {
    all: [
      { id: "demo-minute", calls: 30, perMs: minuteMs },
      { id: "demo-month", calls: 10_000, perMs: monthMs, burst: 1000 },
    ],
  },
};
const pro: Plan = {
  id: "pro",
  baseUrl: "https://pro-api.coingecko.com/api/v3",
  key: { header: "x-cg-pro-api-key" },
  limits: {
    all: [
      { id: "pro-minute", calls: 500, perMs: minuteMs },
      { id: "pro-month", calls: 500_000, perMs: monthMs, burst: 50_000 },
    ],
  },
};

const errorBody = z.object({
  status: z.object({ error_code: z.number(), error_message: z.string().default("") }),
});

/** An error that comes with status 200. */
function failureIn(body: unknown): ReportedFailure | null {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return null;
  const { error_code: code, error_message: words } = parsed.data.status;
  if (code === 429) return { kind: "limited", words, pauseMs: minuteMs };
  // 10002 no key, 10005 not in the plan, 10010 and 10011 key of the other plan.
  return { kind: code >= 10_000 ? "unauthorised" : "rejected", words, pauseMs: null };
}

/** Prices, market caps, supplies, categories and listings of some 15,000 tokens. */
export const coingecko: Connector = {
  id: "coingecko",
  name: "CoinGecko",
  attribution: { text: "Data provided by CoinGecko", url: "https://www.coingecko.com" },
  plans: [keyless, demo, pro],
  supplies: [
    ...(["price", "marketCap", "fdv", "volume24h", "circulatingSupply", "totalSupply"] as const),
    ...(["redditSubscribers", "redditActive48h", "telegramMembers", "githubStars"] as const),
    ...(["githubForks", "commits4w", "issuesTotal", "issuesClosed", "cexListings"] as const),
  ],
  endpoints: [markets, sectorMarkets, categories, coin, tickers, marketChart],
  failureIn,
};
