import { appetites } from "./appetites";
import type { Candidate } from "./candidate";
import { roundTripCost } from "./order-size";
import type { BasketSettings } from "./settings";

/** What a token brings to a basket by itself, in points of 0 to 100; the parts add up to the value. */
export interface OwnValue {
  readonly gradePoints: number;
  readonly moonshotPoints: number;
  /** Not positive. */
  readonly costPoints: number;
  readonly value: number;
}

/**
 * A token's own points: its horizon's grade and its Moonshot grade (its standing in the chance of at least tripling), mixed
 * by appetite, less the cost of buying and selling an equal part of the budget. NaN where one of them is unknown.
 */
export function ownValue(candidate: Candidate, settings: BasketSettings): OwnValue {
  const { gradeShare, costPoints } = appetites[settings.appetite];
  const order = settings.budgetUsd / settings.bets;
  const cost = roundTripCost(candidate, order, settings.maxSlippageFraction);
  const parts = {
    gradePoints: gradeShare * candidate.horizonGrade,
    moonshotPoints: (1 - gradeShare) * candidate.moonshot,
    costPoints: -costPoints * 100 * cost,
  };
  return { ...parts, value: parts.gradePoints + parts.moonshotPoints + parts.costPoints };
}
