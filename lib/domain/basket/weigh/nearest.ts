import type { Solve } from "@/lib/domain/basket/program";
import { clamped, groupRows, keepsTo, sumRow, type WeightProblem } from "./weight-problem";

/**
 * The shares nearest to wanted ones that keep to all caps and invest `invested` of the budget: least Σ (share − wanted)² / wanted,
 * so that what a cap takes from one bet goes to the others in proportion. Wanted shares are positive and are taken as they are
 * when they keep to everything and add up to `invested`.
 */
export function nearest(
  problem: WeightProblem,
  wanted: readonly number[],
  invested: number,
  solve: Solve,
): number[] {
  const sum = wanted.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - invested) < 1e-9 && keepsTo(problem, wanted)) return [...wanted];
  const { values } = solve({
    sense: "minimise",
    cost: wanted.map(() => -2),
    lower: problem.least,
    upper: problem.most,
    isInteger: null,
    rows: [...groupRows(problem), sumRow(wanted.length, invested)],
    quadratic: wanted.map((share, i) => wanted.map((_, j) => (i === j ? 2 / share : 0))),
  });
  return clamped(problem, values);
}
