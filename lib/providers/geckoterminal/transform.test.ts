import { expect, it } from "vitest";
import { fixture, geese, receivedAtMs } from "@/lib/providers/testing/fixture";
import { newPools, ohlcv, tokenInfo, trendingPools } from "./endpoints";

const context = { receivedAtMs, token: geese, page: 0 };

it("reads pools: numbers are texts, and a negative reserve is an unknown one", () => {
  const [first, second] = newPools.read(fixture("geckoterminal", "new-pools"), context);
  expect(first).toMatchObject({
    contracts: [{ chain: "ethereum", address: "0xd4c24d1172813702439ab03b914a7c6e1c65b110" }],
    description: { symbol: "GOS", name: "Justice for Geese" },
    pool: { chain: "ethereum", liquidityUsd: null },
  });
  expect(first?.values).toEqual({
    ...{ price: 0.0000462785114387554, fdv: 46_060.391_88, volume24h: 1522.012_660_106_9 },
  });
  // An image that is no address is none.
  expect(first?.description).not.toHaveProperty("image");
  expect(second).toMatchObject({ values: { liquidity: 81_000.5 }, pool: { chain: "solana" } });
});

it("does not know a price that is not a number", () => {
  const [reading] = trendingPools.read(fixture("geckoterminal", "trending-pools"), context);
  expect(reading?.values).not.toHaveProperty("price");
  expect(reading?.values.liquidity).toBe(120_000.75);
});

it("reads holders and authorities; percent become fractions, and unknown stays unknown", () => {
  const [reading] = tokenInfo.read(fixture("geckoterminal", "token-info"), context);
  expect(reading).toMatchObject({
    otherIds: { coingecko: "minty" },
    values: { holders: 47_911, creatorShare: 0, mintable: 0, freezable: 1 },
    observedAtMs: Date.UTC(2026, 4, 27, 17, 41, 13),
  });
  expect(reading?.values.top10Share).toBeCloseTo(0.737977, 6);
  expect(reading?.values).not.toHaveProperty("honeypot");
});

it("reads candles, whose seconds become milliseconds, as those of one pool", () => {
  const readings = ohlcv.read(fixture("geckoterminal", "ohlcv"), context);
  expect(readings.map(({ observedAtMs, values }) => [observedAtMs, values.price])).toEqual([
    [1_779_926_400_000, 1.05],
    [1_779_840_000_000, 1],
  ]);
  expect(readings.every(({ pool }) => pool !== null)).toBe(true);
});
