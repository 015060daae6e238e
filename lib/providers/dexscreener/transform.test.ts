import { expect, it } from "vitest";
import { fixture, geese, receivedAtMs } from "@/lib/providers/testing/fixture";
import { latestBoosts, orders, tokenPairs } from "./endpoints";

const context = { receivedAtMs, token: geese, page: 0 };

it("takes the price of the deepest pool of that chain, and adds up all of them", () => {
  const readings = tokenPairs.read(fixture("dexscreener", "token-pairs"), context);
  expect(readings).toMatchObject([
    {
      // Not the copy on another chain, nor the pool in which it is the quote.
      values: { price: 0.7207, dexPools: 2, volume24h: 569_343.15, liquidity: 1_037_969.4 },
      pool: { address: "0xp2", liquidityUsd: 1_017_969.4 },
      contracts: [{ address: "0xd4c24d1172813702439ab03b914a7c6e1c65b110" }],
    },
  ]);
  expect(tokenPairs.read([], context)).toEqual([]);
});

it("reads boosts as paid promotion", () => {
  expect(latestBoosts.read(fixture("dexscreener", "boosts-latest"), context)).toMatchObject([
    { contracts: [{ chain: "solana" }], values: { paidPromotions30d: 1 } },
  ]);
});

it("counts what was paid within thirty days; no order at all is a known none", () => {
  const count = (body: unknown) => orders.read(body, context)[0]?.values.paidPromotions30d;
  expect(count(fixture("dexscreener", "orders"))).toBe(1);
  expect(count([])).toBe(0);
});
