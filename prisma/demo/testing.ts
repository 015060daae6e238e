import type { Fate } from "./fates";
import type { Sheet } from "./sheet";
import type { DemoMarket } from "./simulate";

/** A fixed last day for tests: 2026-01-31. */
export const testLastDay = 20_484;

/** The column of prices of a token of a test market. */
export function pricesOf(sheet: Sheet): Float64Array {
  const prices = sheet.get("price");
  if (!prices) throw new Error("A simulated token without prices.");
  return prices;
}

/** Known daily log returns. */
export function logReturnsOf(prices: Float64Array): number[] {
  const returns: number[] = [];
  for (let t = 1; t < prices.length; t++) {
    const change = Math.log((prices[t] ?? Number.NaN) / (prices[t - 1] ?? Number.NaN));
    if (!Number.isNaN(change)) returns.push(change);
  }
  return returns;
}

/** Every token of that fate with its history and the index of its truth day. */
export function tokensOf(market: DemoMarket, fate: Fate) {
  return market.truths.flatMap((truth, index) =>
    truth.fate === fate
      ? [{ truth, index, sheet: market.history(index), day: (truth.day ?? 0) - market.firstDay }]
      : [],
  );
}
