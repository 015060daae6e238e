import type { BasketSettings } from "./settings";

/** Bets that go to one sleeve, and what each is meant to get. */
export interface Place {
  /** The sleeve's id; `all` when no sleeves were chosen. */
  readonly id: string;
  readonly bets: number;
  /** Share of the budget meant for each of its bets. */
  readonly shareEach: number;
}

/** Whole numbers in proportion to shares, adding up to `total`: largest remainders first, ties to the earlier. Source: Hamilton 1792. */
export function largestRemainder(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((share) => (sum > 0 ? (share / sum) * total : 0));
  // A share that is whole but for rounding is whole.
  const counts = exact.map((count) => Math.floor(count + 1e-9));
  const left = total - counts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((count, i) => ({ i, remainder: count - (counts[i] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of order.slice(0, left)) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}

/**
 * How the bets are shared out among the sleeves. A sleeve whose share is too small for a bet gets none, and its money goes to
 * the others in proportion.
 */
export function placesOf({ bets, sleeves }: Pick<BasketSettings, "bets" | "sleeves">): Place[] {
  if (sleeves.length === 0) return [{ id: "all", bets, shareEach: 1 / bets }];
  const counts = largestRemainder(
    sleeves.map(({ share }) => share),
    bets,
  );
  const used = sleeves.reduce((sum, { share }, i) => sum + (counts[i] ? share : 0), 0);
  return sleeves.map(({ id, share }, i) => {
    const count = counts[i] ?? 0;
    return { id, bets: count, shareEach: count === 0 ? 0 : share / used / count };
  });
}
