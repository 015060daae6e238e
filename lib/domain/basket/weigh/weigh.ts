import type { Solve } from "@/lib/domain/basket/program";
import type { Weighting } from "@/lib/domain/basket/settings";
import { hierarchicalRiskParity } from "./hierarchical-risk-parity";
import { halfKelly, type Odds } from "./kelly";
import { ledoitWolf, type Observations } from "./ledoit-wolf";
import { maximumDiversification } from "./maximum-diversification";
import { minimumCvar } from "./minimum-cvar";
import { nearest } from "./nearest";
import { mostInvested, type WeightProblem } from "./weight-problem";

export interface Weighing {
  readonly weighting: Weighting;
  readonly problem: WeightProblem;
  /** The share that each bet's place means for it. */
  readonly planned: readonly number[];
  /** Place of each bet, so that a way of weighing shares out within the sleeves. */
  readonly places: readonly number[];
  /** Daily log returns of the bets. */
  readonly returns: Observations;
  /** Chances of each bet; null where nothing is known of them. */
  readonly odds: readonly (Odds | null)[];
}

export interface Weights {
  /** Shares of the budget. */
  readonly shares: readonly number[];
  /** Share that the caps let be invested. */
  readonly placeable: number;
  /** Weight of the target in the shrunk covariance; null when none was needed. */
  readonly shrinkage: number | null;
}

/** Fewest days of returns from which risk is estimated. */
const minRiskDays = 20;

/** Shares wanted by some measure, scaled so that each place gets what was planned for it. */
function withinPlaces({ planned, places }: Weighing, wanted: readonly number[]): number[] {
  const totals = new Map<number, { planned: number; wanted: number }>();
  for (const [bet, place] of places.entries()) {
    const total = totals.get(place) ?? { planned: 0, wanted: 0 };
    total.planned += planned[bet] ?? 0;
    total.wanted += wanted[bet] ?? 0;
    totals.set(place, total);
  }
  return wanted.map((share, bet) => {
    const total = totals.get(places[bet] ?? 0);
    return total === undefined ? 0 : (share / total.wanted) * total.planned;
  });
}

/** Variances that are 0, of a price that never moved, would take all the money: they count as the largest. */
function positive(covariance: readonly (readonly number[])[]): number[][] {
  const largest = Math.max(...covariance.map((row, i) => row[i] ?? 0));
  return covariance.map((row, i) =>
    row.map((value, j) => (i === j && value <= 0 ? Math.max(largest, 1e-12) : value)),
  );
}

/** Half-Kelly stakes, never less than a minimum order and never above the caps. The rest of the money is not staked. */
function kellyShares(weighing: Weighing, placeable: number, solve: Solve): number[] {
  const { problem, odds } = weighing;
  const stakes = odds.map((of, bet) =>
    Math.max(of === null ? 0 : halfKelly(of), problem.least[bet] ?? 0, 1e-9),
  );
  const total = stakes.reduce((a, b) => a + b, 0);
  const invested = Math.min(placeable, total);
  return nearest(
    problem,
    stakes.map((stake) => (stake / total) * invested),
    invested,
    solve,
  );
}

/** The shares of the budget by a way of weighing, within all caps; what they leave is cash. */
export function weigh(weighing: Weighing, solve: Solve): Weights {
  const { problem, returns, planned, weighting } = weighing;
  const placeable = mostInvested(problem, solve);
  const plain = (wanted: readonly number[], shrinkage: number | null = null): Weights => ({
    shares: nearest(problem, withinPlaces(weighing, wanted), placeable, solve),
    placeable,
    shrinkage,
  });
  if (weighting === "capped-kelly")
    return { shares: kellyShares(weighing, placeable, solve), placeable, shrinkage: null };
  // Risk cannot be told from a handful of days: then the plan stands.
  if (weighting === "equal" || returns.days < minRiskDays) return plain(planned);
  if (weighting === "minimum-cvar") {
    const simple = { ...returns, values: returns.values.map(Math.expm1) };
    const shares = minimumCvar(problem, simple, placeable, solve);
    return { shares, placeable, shrinkage: null };
  }
  const { covariance: shrunk, shrinkage } = ledoitWolf(returns);
  const covariance = positive(shrunk);
  if (weighting === "hierarchical-risk-parity")
    return plain(hierarchicalRiskParity(covariance), shrinkage);
  if (weighting === "inverse-volatility")
    return plain(
      covariance.map((row, i) => 1 / Math.sqrt(row[i] ?? 1)),
      shrinkage,
    );
  const shares = maximumDiversification(problem, covariance, placeable, solve);
  return { shares, placeable, shrinkage };
}
