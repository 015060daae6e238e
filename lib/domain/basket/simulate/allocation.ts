import type { BasketSettings } from "@/lib/domain/basket/settings";
import { formatPercent } from "@/lib/domain/format";

/** What each appetite allows: a fraction of Kelly's share, the loss of the whole portfolio in the worst twentieth, and an upper end. */
const appetites = {
  careful: { kellyFraction: 0.25, maxLoss: 0.02, cap: 0.05 },
  balanced: { kellyFraction: 1 / 3, maxLoss: 0.05, cap: 0.1 },
  bold: { kellyFraction: 0.5, maxLoss: 0.1, cap: 0.2 },
} as const satisfies Record<BasketSettings["appetite"], object>;

/** How much of one's whole portfolio a basket may be, and which rule says so. */
export interface Allocation {
  readonly maxShare: number;
  readonly kellyShare: number;
  readonly shortfallShare: number;
  readonly cap: number;
  readonly boundBy: "kelly" | "shortfall" | "cap";
  readonly words: string;
}

/** Derivative of the mean of ln(1 + f (end − 1)) at a share f. */
function growthSlope(ends: Float32Array, share: number): number {
  let sum = 0;
  for (const end of ends) sum += (end - 1) / (1 + share * (end - 1));
  return sum / ends.length;
}

/** The share of a portfolio that makes the mean logarithm of what it becomes greatest, 0 to 1. Source: Kelly 1956. */
export function kellyShare(ends: Float32Array): number {
  if (growthSlope(ends, 0) <= 0) return 0;
  let low = 0;
  let high = 1 - 1e-9;
  if (growthSlope(ends, high) >= 0) return 1;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (growthSlope(ends, middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * At most so much of one's portfolio: the least of a fraction of Kelly's share on the simulated ends, the share at which the
 * expected shortfall costs the appetite's limit, and an upper end.
 */
export function allocate(
  ends: Float32Array,
  expectedShortfall: number,
  appetite: BasketSettings["appetite"],
): Allocation {
  const { kellyFraction, maxLoss, cap } = appetites[appetite];
  const kelly = kellyShare(ends) * kellyFraction;
  const shortfall = expectedShortfall > 0 ? Math.min(1, maxLoss / expectedShortfall) : 1;
  const maxShare = Math.min(kelly, shortfall, cap);
  const boundBy = maxShare === kelly ? "kelly" : maxShare === shortfall ? "shortfall" : "cap";
  const reasons = {
    kelly:
      kelly === 0
        ? "the simulated mean is a loss, so Kelly's rule puts nothing here"
        : `${formatPercent(kellyFraction).text} of Kelly's share`,
    shortfall: `so that the worst twentieth costs the portfolio ${formatPercent(maxLoss).text} on average`,
    cap: `a ${appetite} appetite goes no further, whatever the figures say`,
  } as const;
  const words = `At most ${formatPercent(maxShare).text} of your whole portfolio: ${reasons[boundBy]}.`;
  return { maxShare, kellyShare: kelly, shortfallShare: shortfall, cap, boundBy, words };
}
