import type { Place } from "@/lib/domain/basket/places";

/** At most a share of the budget in any one class, such as a sector. */
export interface ShareCap {
  /** The field of the settings. */
  readonly id: string;
  readonly share: number;
  /** The class of each token: 0 and up. Unknown is a class of its own. */
  readonly classOf: Int32Array;
}

/** A place, how many bets it must have, and how many the caps on sleeves and tokens leave it. */
export interface OpenPlace extends Place {
  readonly needed: number;
  readonly most: number;
}

/** Which tokens to choose, in numbers only: token `i` is row `i` of every list. */
export interface SelectionProblem {
  readonly size: number;
  /** Tokens to choose. */
  readonly bets: number;
  readonly places: readonly OpenPlace[];
  /** Bit `p` is set where the token may take place `p`. */
  readonly members: Uint32Array;
  readonly caps: readonly ShareCap[];
  /** 1 where the token must be chosen. */
  readonly required: Uint8Array;
  /** A token's own points. */
  readonly values: Float64Array;
  /** Points taken off for each pair at a correlation of 1. */
  readonly pairPoints: number;
  /** Correlations as measured, row-major, `size` × `size`; never NaN. */
  readonly correlations: Float32Array;
  /** How far a measured correlation is believed when a pair is priced: it is drawn to `meanCorrelation` by the rest of 1. */
  readonly trust: number;
  readonly meanCorrelation: number;
  /** Pairs with a higher known correlation may not both be chosen; null: no cap. */
  readonly maxCorrelation: number | null;
  /** 1 where the pair's correlation is not known, row-major; null: all are. */
  readonly isUnknownPair: Uint8Array | null;
}

/** Rounding of sums of shares. */
export const shareTolerance = 1e-9;

/** The correlation of two tokens as measured. */
export const correlationOf = (problem: SelectionProblem, i: number, j: number): number =>
  problem.correlations[i * problem.size + j] ?? 0;

/** A measured correlation, or a mean of some, as pairs are priced with it. */
export const believed = (
  { trust, meanCorrelation }: Pick<SelectionProblem, "trust" | "meanCorrelation">,
  correlation: number,
): number => meanCorrelation + trust * (correlation - meanCorrelation);

/** Points that a pair of tokens takes from a choice. */
export const priceOf = (problem: SelectionProblem, i: number, j: number): number =>
  problem.pairPoints * believed(problem, correlationOf(problem, i, j));

/** Whether two tokens move too much alike to be held together. */
export function conflicts(problem: SelectionProblem, i: number, j: number): boolean {
  if (problem.maxCorrelation === null) return false;
  const at = i * problem.size + j;
  if (problem.isUnknownPair?.[at] === 1) return false;
  return (problem.correlations[at] ?? 0) > problem.maxCorrelation;
}

/**
 * What a choice is worth: the sum of its tokens' own points less the price of each of its pairs. With `pairPoints` = 2λ / (bets − 1)
 * this over the number of bets is the mean of the points less λ times the mean believed correlation.
 */
export function worthOf(problem: SelectionProblem, chosen: readonly number[]): number {
  let worth = 0;
  for (const [at, i] of chosen.entries()) {
    worth += problem.values[i] ?? 0;
    for (const j of chosen.slice(at + 1)) worth -= priceOf(problem, i, j);
  }
  return worth;
}
