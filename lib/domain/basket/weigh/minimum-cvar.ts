import type { Row, Solve } from "@/lib/domain/basket/program";
import { unbounded } from "@/lib/domain/basket/program";
import type { Observations } from "./ledoit-wolf";
import { clamped, groupRows, sumRow, type WeightProblem } from "./weight-problem";

/** The tail is the worst share of days beyond this. */
const cvarLevel = 0.95;

/**
 * The shares with the smallest mean loss on the worst 5 % of the days, of those that keep to all caps and invest `invested`.
 * `returns` are simple returns. Source: Rockafellar and Uryasev 2000, Optimization of Conditional Value-at-Risk.
 */
export function minimumCvar(
  problem: WeightProblem,
  returns: Observations,
  invested: number,
  solve: Solve,
): number[] {
  const { days, assets, values } = returns;
  // Columns: a share a bet, the value at risk, and what each day loses beyond it.
  const excess = (day: number) => assets + 1 + day;
  const dayRows = Array.from({ length: days }, (_, day): Row => {
    const ofDay = values.subarray(day * assets, (day + 1) * assets);
    const bets = Array.from(ofDay, (_, bet) => bet);
    return {
      lower: 0,
      upper: unbounded,
      indices: [...bets, assets, excess(day)],
      values: [...ofDay, 1, 1],
    };
  });
  const perDay = 1 / ((1 - cvarLevel) * days);
  const others = new Array<number>(days);
  const { values: found } = solve({
    sense: "minimise",
    cost: [...problem.least.map(() => 0), 1, ...others.fill(perDay)],
    lower: [...problem.least, -unbounded, ...others.fill(0)],
    upper: [...problem.most, unbounded, ...others.fill(unbounded)],
    isInteger: null,
    rows: [...groupRows(problem), sumRow(assets, invested), ...dayRows],
  });
  return clamped(problem, found);
}
