import type { BasketSettings } from "./settings";

/** How much each part of the objective counts, by appetite for risk. */
export interface Appetite {
  /** Share of the horizon's grade in a token's points; the Moonshot grade has the rest. */
  readonly gradeShare: number;
  /** Points that a basket loses when all its bets move as one. */
  readonly correlationPoints: number;
  /** Points that a token loses for each per cent of the cost of buying and selling it. */
  readonly costPoints: number;
}

/** Boldness moves weight from the grade to the odds of a moonshot, and minds correlation and cost less. */
export const appetites: Readonly<Record<BasketSettings["appetite"], Appetite>> = {
  careful: { gradeShare: 0.8, correlationPoints: 12, costPoints: 2 },
  balanced: { gradeShare: 0.6, correlationPoints: 8, costPoints: 1 },
  bold: { gradeShare: 0.3, correlationPoints: 4, costPoints: 0.5 },
};
