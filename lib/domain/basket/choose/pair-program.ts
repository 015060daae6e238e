import { type Program, type Row, unbounded } from "@/lib/domain/basket/program";
import { type Placement, placementOf, singleUnits } from "./placement";
import { conflicts, priceOf, type SelectionProblem } from "./problem";

/** The program of a choice among some tokens, and what its columns stand for. */
export interface PairProgram {
  readonly program: Program;
  readonly placement: Placement;
  /** Positions in `tokens` of the pair of each column after the placement's. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** The pairs of positions that may be chosen together, in order. */
function allowedPairs(
  problem: SelectionProblem,
  tokens: readonly number[],
  isOut: (a: number, b: number) => boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [a, i] of tokens.entries())
    for (let b = a + 1; b < tokens.length; b++)
      if (!conflicts(problem, i, tokens[b] ?? 0) && !isOut(a, b)) pairs.push([a, b]);
  return pairs;
}

/** Σ over its pairs = (bets − 1) × whether it is chosen, for every token. */
function pairRows(
  problem: SelectionProblem,
  size: number,
  { columns }: Placement,
  pairs: PairProgram["pairs"],
): Row[] {
  const rows = Array.from({ length: size }, () => ({
    indices: [] as number[],
    values: [] as number[],
  }));
  const add = (unit: number, index: number, value: number) => {
    rows[unit]?.indices.push(index);
    rows[unit]?.values.push(value);
  };
  for (const [index, { unit }] of columns.entries()) add(unit, index, 1 - problem.bets);
  for (const [at, pair] of pairs.entries())
    for (const unit of pair) add(unit, columns.length + at, 1);
  return rows.map((row) => ({ lower: 0, upper: 0, ...row }));
}

/**
 * The exact linear program of a choice with a price on every pair. A column for each pair that may be held together stands for
 * the product of its two choices: since exactly `bets` tokens are chosen, the products of one token add up to (bets − 1) times
 * its own choice, and with 0 ≤ product ≤ 1 that alone makes every product right where the choices are whole. A pair that may
 * not be held together has no column. Source: Adams and Sherali 1986, A tight linearization (level 1, from the cardinality row).
 */
export function pairProgram(
  problem: SelectionProblem,
  tokens: readonly number[],
  isWhole: boolean,
  isOut: (a: number, b: number) => boolean = () => false,
): PairProgram {
  const placement = placementOf(problem, singleUnits(problem, tokens));
  const pairs = allowedPairs(problem, tokens, isOut);
  const own = placement.columns.map(({ unit }) => problem.values[tokens[unit] ?? 0] ?? 0);
  const priced = pairs.map(([a, b]) => -priceOf(problem, tokens[a] ?? 0, tokens[b] ?? 0));
  const cost = [...own, ...priced];
  const program: Program = {
    sense: "maximise",
    cost,
    lower: cost.map(() => 0),
    upper: cost.map((_, at) => (at < own.length ? unbounded : 1)),
    isInteger: isWhole ? cost.map((_, at) => at < own.length) : null,
    rows: [...placement.rows, ...pairRows(problem, tokens.length, placement, pairs)],
  };
  return { program, placement, pairs };
}
