import { expect, it } from "vitest";
import { fixture, geese, receivedAtMs } from "@/lib/providers/testing/fixture";
import { categories, coin, marketChart, markets, sectorMarkets, tickers } from "./endpoints";

const context = { receivedAtMs, token: geese, page: 0 };

it("reads markets, where a market cap or supply of 0 is an unknown one", () => {
  const [alpha, beta, gamma] = markets.read(fixture("coingecko", "markets"), context);
  expect(alpha).toMatchObject({
    ...{ providerId: "alpha-chain", observedAtMs: Date.UTC(2026, 4, 18, 12, 49, 21, 599) },
    values: { price: 12.5, marketCap: 2.5e9, fdv: 5e9, circulatingSupply: 1e6, totalSupply: 2e6 },
    contracts: [],
  });
  expect(beta?.values).not.toHaveProperty("fdv");
  expect(Object.keys(gamma?.values ?? {}).sort()).toEqual(["price", "totalSupply", "volume24h"]);
});

it("says of which category a page is", () => {
  const body = fixture("coingecko", "sector-markets");
  const [reading] = sectorMarkets.read(body, { ...context, page: 3 });
  expect(reading?.description.categories).toEqual(["Meme"]);
  expect(sectorMarkets.request(3)?.query).toMatchObject({ category: "meme-token", page: 1 });
  expect(sectorMarkets.request(99)).toBeNull();
});

it("reads the largest tokens of categories", () => {
  const readings = categories.read(fixture("coingecko", "categories"), context);
  expect(readings.map((one) => [one.providerId, one.description.categories])).toEqual([
    ["alpha-chain", ["Layer 1 (L1)"]],
    ["beta-protocol", ["Layer 1 (L1)", "DePIN"]],
  ]);
});

it("reads a token's page: zeros of what it does not have are unknown", () => {
  const [reading] = coin.read(fixture("coingecko", "coin"), context);
  expect(reading).toMatchObject({
    contracts: [
      { chain: "base", address: "0x940181a94a35a4569e4529a3cdfb74e38fd98631" },
      { chain: "solana" },
    ],
    description: { homepage: "https://beta.example.org", twitter: "beta", symbol: "beta" },
    values: {
      price: 0.0042,
      commits4w: 12,
      githubStars: 41,
      telegramMembers: 1234,
      cexListings: 2,
    },
  });
  expect(reading?.values).not.toHaveProperty("redditSubscribers");
  expect(reading?.values).not.toHaveProperty("redditActive48h");
  expect(reading?.values).not.toHaveProperty("fdv");
  expect(reading?.description).not.toHaveProperty("telegram");
});

it("counts centralised exchanges once each, without stale tickers and pools", () => {
  const [reading] = tickers.read(fixture("coingecko", "tickers"), context);
  expect(reading).toMatchObject({ providerId: "beta-protocol", values: { cexListings: 2 } });
});

it("reads one point a day of a chart, the last one", () => {
  const readings = marketChart.read(fixture("coingecko", "market-chart"), context);
  expect(readings.map(({ values }) => values)).toEqual([
    { price: 1, marketCap: 1e6, volume24h: 5e4 },
    { price: 1.1, volume24h: 0 },
    { price: 1.25, marketCap: 1.25e6, volume24h: 6e4 },
  ]);
});
