import { type Row, type Solve, unbounded } from "@/lib/domain/basket/program";
import { clamped, type WeightProblem } from "./weight-problem";

/** A row a·share ≤ b as a·y − b·κ ≤ 0: shares are y / κ. */
const scaledRow = (bets: readonly number[], limit: number, kappa: number): Row => ({
  lower: -unbounded,
  upper: 0,
  indices: [...bets, kappa],
  values: [...bets.map(() => 1), -limit],
});

/**
 * The shares whose mean volatility is the largest multiple of the basket's own, of those that keep to all caps and invest
 * `invested`. The ratio does not change with scale, so the least variance at a mean volatility of 1 is sought instead, the caps
 * scaled along. Source: Choueifaty and Coignard 2008, Toward Maximum Diversification, Journal of Portfolio Management 35(1).
 */
export function maximumDiversification(
  problem: WeightProblem,
  covariance: readonly (readonly number[])[],
  invested: number,
  solve: Solve,
): number[] {
  const size = covariance.length;
  const bets = Array.from({ length: size }, (_, bet) => bet);
  // In units of the mean volatility, so that the solver's tolerances mean something.
  const deviations = covariance.map((row, i) => Math.sqrt(row[i] ?? 0));
  const unit = deviations.reduce((a, b) => a + b, 0) / size;
  const single = bets.flatMap((bet): Row[] => [
    scaledRow([bet], problem.most[bet] ?? 1, size),
    { ...scaledRow([bet], problem.least[bet] ?? 0, size), lower: 0, upper: unbounded },
  ]);
  const rows: Row[] = [
    { lower: 1, upper: 1, indices: bets, values: deviations.map((value) => value / unit) },
    { ...scaledRow(bets, invested, size), lower: 0 },
    ...problem.groups.map((group) => scaledRow(group.bets, group.share, size)),
    ...single,
  ];
  const quadratic = [
    ...covariance.map((row) => [...row.map((value) => (2 * value) / unit ** 2), 0]),
    new Array<number>(size + 1).fill(0),
  ];
  const { values } = solve({
    sense: "minimise",
    cost: new Array<number>(size + 1).fill(0),
    lower: new Array<number>(size + 1).fill(0),
    upper: new Array<number>(size + 1).fill(unbounded),
    isInteger: null,
    rows,
    quadratic,
  });
  const kappa = values[size] ?? 1;
  return clamped(
    problem,
    values.subarray(0, size).map((value) => value / kappa),
  );
}
