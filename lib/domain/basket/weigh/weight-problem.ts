import { type Row, type Solve, unbounded } from "@/lib/domain/basket/program";

/** At most a share of the budget in some of the bets together. */
export interface GroupCap {
  readonly share: number;
  readonly bets: readonly number[];
}

/** What every way of weighing keeps to; shares of the budget. */
export interface WeightProblem {
  /** Least share of each bet: the minimum order. */
  readonly least: readonly number[];
  /** Greatest share of each bet: the token's cap, and what its pool absorbs. */
  readonly most: readonly number[];
  readonly groups: readonly GroupCap[];
}

/** The rows of the caps on groups, over columns that begin with a share a bet. */
export const groupRows = ({ groups }: WeightProblem): Row[] =>
  groups.map(({ share, bets }) => ({
    lower: 0,
    upper: share,
    indices: bets,
    values: bets.map(() => 1),
  }));

/** The row that fixes the sum of the shares. */
export const sumRow = (size: number, sum: number): Row => ({
  lower: sum,
  upper: sum,
  indices: Array.from({ length: size }, (_, bet) => bet),
  values: new Array<number>(size).fill(1),
});

/** The largest share of the budget that can be placed. */
export function mostInvested(problem: WeightProblem, solve: Solve): number {
  const { objective } = solve({
    sense: "maximise",
    cost: problem.least.map(() => 1),
    lower: problem.least,
    upper: problem.most,
    isInteger: null,
    rows: [...groupRows(problem), { ...sumRow(problem.least.length, 1), lower: 0 }],
  });
  return objective;
}

/** Whether shares keep to everything, to rounding. */
export function keepsTo({ least, most, groups }: WeightProblem, weights: readonly number[]) {
  const isWithin = weights.every(
    (weight, bet) => weight >= (least[bet] ?? 0) - 1e-9 && weight <= (most[bet] ?? 0) + 1e-9,
  );
  return (
    isWithin &&
    groups.every(
      ({ share, bets }) => bets.reduce((sum, bet) => sum + (weights[bet] ?? 0), 0) <= share + 1e-9,
    )
  );
}

/** Shares within their bounds to the last bit: a solver's answer is right to rounding only. */
export const clamped = ({ least, most }: WeightProblem, weights: ArrayLike<number>): number[] =>
  least.map((low, bet) => Math.min(most[bet] ?? unbounded, Math.max(low, weights[bet] ?? 0)));
