import {
  listOf,
  sweepEndpoint,
  type TokenRef,
  tokenEndpoint,
} from "@/lib/providers/mechanism/endpoint";
import { coinSchema, readCoin, readTickers, tickersSchema } from "./transform-coin";
import {
  categorySchema,
  chartSchema,
  marketSchema,
  readCategories,
  readChart,
  readMarkets,
} from "./transform-market";

const hourMs = 3_600_000;
const perPage = 250;
// Enough for every token that they list, so that a page which repeats for ever ends.
const mostPages = 80;

const marketQuery = (page: number, category?: string) => ({
  path: "/coins/markets",
  query: {
    vs_currency: "usd",
    order: "market_cap_desc",
    per_page: perPage,
    page,
    ...(category !== undefined && { category }),
  },
});

export const markets = sweepEndpoint({
  id: "markets",
  limitGroup: "all",
  refreshMs: hourMs / 4,
  endsWhenEmpty: true,
  request: (page) => (page < mostPages ? marketQuery(page + 1) : null),
  schema: listOf(marketSchema),
  transform: (rows) => readMarkets(rows),
});

/** Their names of categories that decide the sector, or whether a token is graded at all. */
const sectorCategories = [
  { id: "stablecoins", name: "Stablecoins" },
  { id: "wrapped-tokens", name: "Wrapped-Tokens" },
  { id: "liquid-staking-tokens", name: "Liquid Staking Tokens" },
  { id: "meme-token", name: "Meme" },
  { id: "artificial-intelligence", name: "Artificial Intelligence (AI)" },
  { id: "depin", name: "DePIN" },
  { id: "real-world-assets-rwa", name: "Real World Assets (RWA)" },
  { id: "gaming", name: "Gaming (GameFi)" },
  { id: "layer-2", name: "Layer 2 (L2)" },
  { id: "layer-1", name: "Layer 1 (L1)" },
  { id: "decentralized-finance-defi", name: "Decentralized Finance (DeFi)" },
  { id: "infrastructure", name: "Infrastructure" },
  { id: "privacy-coins", name: "Privacy" },
] as const;

/** The largest tokens of each category: their sectors with few calls, before each token's own page was read. */
export const sectorMarkets = sweepEndpoint({
  id: "sector-markets",
  limitGroup: "all",
  refreshMs: 24 * hourMs,
  endsWhenEmpty: false,
  request: (page) => {
    const category = sectorCategories[page];
    return category === undefined ? null : marketQuery(1, category.id);
  },
  schema: listOf(marketSchema),
  transform: (rows, { page }) => readMarkets(rows, sectorCategories[page]?.name),
});

export const categories = sweepEndpoint({
  id: "categories",
  limitGroup: "all",
  refreshMs: 24 * hourMs,
  endsWhenEmpty: false,
  request: (page) => (page === 0 ? { path: "/coins/categories" } : null),
  schema: listOf(categorySchema),
  transform: (rows) => readCategories(rows),
});

const aboutCoin = (
  { providerIds: { coingecko: id } }: TokenRef,
  rest: string,
  query: Readonly<Record<string, string | number>>,
) => (id === undefined ? null : { path: `/coins/${encodeURIComponent(id)}${rest}`, query });

export const coin = tokenEndpoint({
  id: "coin",
  limitGroup: "all",
  refreshMs: 24 * hourMs,
  request: (token) =>
    aboutCoin(token, "", { localization: "false", tickers: "true", sparkline: "false" }),
  schema: coinSchema,
  transform: (answer) => [readCoin(answer)],
});

export const tickers = tokenEndpoint({
  id: "tickers",
  limitGroup: "all",
  refreshMs: 24 * hourMs,
  request: (token) => aboutCoin(token, "/tickers", { order: "volume_desc" }),
  schema: tickersSchema,
  transform: (answer, { token }) => readTickers(answer, token?.providerIds.coingecko),
});

/** One year: as far as anybody is let without a paid plan. */
export const marketChart = tokenEndpoint({
  id: "market-chart",
  limitGroup: "all",
  refreshMs: 24 * hourMs,
  request: (token) =>
    aboutCoin(token, "/market_chart", { vs_currency: "usd", days: 365, interval: "daily" }),
  schema: chartSchema,
  transform: (answer, { token }) => readChart(answer, token?.providerIds.coingecko),
});
