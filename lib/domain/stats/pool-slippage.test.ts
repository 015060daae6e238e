import { expect, test } from "vitest";
import { poolSlippage } from "./pool-slippage";

test("agrees with the swap worked out from x · y = k", () => {
  const [dollars, tokens, order] = [50_000, 2_000_000, 1000];
  const received = tokens - (dollars * tokens) / (dollars + order);
  const worth = received * (dollars / tokens);
  expect(poolSlippage(2 * dollars, order)).toBeCloseTo(1 - worth / order, 12);
});

test("takes half of an order as large as one side, nearly all from an empty pool, and nothing is known of no pool", () => {
  expect(poolSlippage(2000, 1000)).toBe(0.5);
  expect(poolSlippage(1, 10_000)).toBeGreaterThan(0.9999);
  expect(poolSlippage(0, 1000)).toBeNaN();
  expect(poolSlippage(Number.NaN, 1000)).toBeNaN();
});
