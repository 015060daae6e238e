import { type Solution, type Solve, unbounded } from "@/lib/domain/basket/program";
import { mostEachAdds } from "./bounds";
import { type Choice, choiceOf, improved } from "./choice";
import { bestByOwnPoints } from "./own-points";
import { type PairProgram, pairProgram } from "./pair-program";
import { type Placement, placementOf, singleUnits } from "./placement";
import type { SelectionProblem } from "./problem";

/** The best choice there is. */
export interface Selection extends Choice {
  /** False when a limit ended the search: there may be a better one. */
  readonly isProven: boolean;
  /** Tokens left after those that provably are in no best choice. */
  readonly considered: number;
}

/** Worth is compared with this tolerance: what is cut off is worse by more. */
const tolerance = 1e-6;
/** More tokens than this would make a program of more pairs than can be solved while a person waits. */
const mostConsidered = 320;
const maxRounds = 6;

/** Tokens whose every column could still be part of a choice as good as the best known, by the reduced costs of a relaxation. */
function stillPossible(
  tokens: readonly number[],
  { columns }: Placement,
  { objective, values, reducedCosts }: Solution,
  known: number,
): number[] {
  const best = new Float64Array(tokens.length).fill(Number.NEGATIVE_INFINITY);
  for (const [at, { unit }] of columns.entries()) {
    const isZero = (values[at] ?? 0) < 1e-9;
    const bound = isZero ? objective - Math.abs(reducedCosts[at] ?? 0) : objective;
    if (bound > (best[unit] ?? 0)) best[unit] = bound;
  }
  return tokens.filter((_, unit) => (best[unit] ?? 0) >= known - tolerance);
}

interface Narrowed {
  readonly tokens: readonly number[];
  readonly best: Choice;
}

/** Takes out tokens that provably are in no choice as good as the best known, by what each can add at most. */
function narrowByOwnBounds(problem: SelectionProblem, start: Narrowed, solve: Solve): Narrowed {
  let { tokens, best } = start;
  for (let round = 0; round < maxRounds; round++) {
    const most = mostEachAdds(problem, tokens);
    const able = tokens.filter((_, unit) => Number.isFinite(most[unit] ?? 0));
    const points = most.filter(Number.isFinite);
    const placement = placementOf(problem, singleUnits(problem, able));
    const relaxed = solve({
      sense: "maximise",
      cost: placement.columns.map(({ unit }) => points[unit] ?? 0),
      lower: placement.columns.map(() => 0),
      upper: placement.columns.map(() => unbounded),
      isInteger: null,
      rows: placement.rows,
    });
    if (relaxed.status !== "optimal") return { tokens: able, best };
    const left = stillPossible(able, placement, relaxed, best.worth);
    if (round === 0) best = improvedFrom(problem, left, points, able, best, solve);
    const isDone = left.length === tokens.length || left.length <= problem.bets;
    tokens = left;
    if (isDone) break;
  }
  return { tokens, best };
}

/** The better of the best known choice and the one that the bounds themselves would choose, after swaps. */
function improvedFrom(
  problem: SelectionProblem,
  left: readonly number[],
  points: Float64Array,
  able: readonly number[],
  best: Choice,
  solve: Solve,
): Choice {
  const pointOf = new Map(able.map((token, unit) => [token, points[unit] ?? 0]));
  const ownPoints = left.map((token) => pointOf.get(token) ?? 0);
  const other = bestByOwnPoints(problem, left, ownPoints, solve);
  if (other === null) return best;
  const better = improved(problem, other, left);
  return better.worth > best.worth ? better : best;
}

/** Does the same with the relaxation of the program with all pairs, and remembers pairs that are out. */
function narrowByPairs(problem: SelectionProblem, { tokens, best }: Narrowed, solve: Solve) {
  const pairs = pairProgram(problem, tokens, false);
  const relaxed = solve(pairs.program);
  if (relaxed.status !== "optimal") return { tokens, isOut: () => false };
  const left = stillPossible(tokens, pairs.placement, relaxed, best.worth);
  const out = pairsOut(pairs, relaxed, best.worth, tokens.length);
  const position = new Map(tokens.map((token, at) => [token, at]));
  const old = left.map((token) => position.get(token));
  return {
    tokens: left,
    isOut: (a: number, b: number) => out.has((old[a] ?? 0) * tokens.length + (old[b] ?? 0)),
  };
}

function pairsOut(
  { pairs, placement }: PairProgram,
  { objective, values, reducedCosts }: Solution,
  known: number,
  size: number,
): ReadonlySet<number> {
  const first = placement.columns.length;
  const out = pairs.filter((_, at) => {
    const column = first + at;
    const bound = objective - Math.abs(reducedCosts[column] ?? 0);
    return (values[column] ?? 0) < 1e-9 && bound < known - tolerance;
  });
  return new Set(out.map(([a, b]) => a * size + b));
}

/**
 * The choice of highest worth that keeps all rows and holds no conflicting pair; null when there is none. Exact: a first choice
 * gives a bound from below, relaxations give bounds from above, tokens and pairs between the two are all that the last, whole
 * program holds.
 */
export function select(problem: SelectionProblem, solve: Solve): Selection | null {
  const all = Array.from({ length: problem.size }, (_, token) => token);
  const first = bestByOwnPoints(problem, all, problem.values, solve);
  if (first === null) return null;
  if (problem.bets < 2 || problem.pairPoints === 0)
    return { ...first, isProven: true, considered: all.length };
  const start = { tokens: all, best: improved(problem, first, all) };
  const narrowed = narrowByOwnBounds(problem, start, solve);
  return selectAmong(problem, narrowed, solve);
}

function selectAmong(problem: SelectionProblem, narrowed: Narrowed, solve: Solve): Selection {
  const { best } = narrowed;
  const cut = narrowed.tokens.length > mostConsidered;
  const tokens = cut ? strongest(problem, narrowed) : narrowed.tokens;
  const last = narrowByPairs(problem, { tokens, best }, solve);
  const considered = last.tokens.length;
  if (considered <= problem.bets) return { ...best, isProven: !cut, considered };
  const whole = pairProgram(problem, last.tokens, true, last.isOut);
  const solution = solve(whole.program);
  const isProven = !cut && solution.status !== "stopped";
  if (solution.values.length === 0) return { ...best, isProven, considered };
  const choice = choiceOf(problem, last.tokens, whole.placement, solution.values);
  return { ...(choice.worth > best.worth ? choice : best), isProven, considered };
}

/** The tokens that can add most, and those of the best choice known. */
function strongest(problem: SelectionProblem, { tokens, best }: Narrowed): number[] {
  const most = mostEachAdds(problem, tokens);
  const order = tokens.map((token, unit) => ({ token, most: most[unit] ?? 0 }));
  const kept = order.sort((a, b) => b.most - a.most).slice(0, mostConsidered);
  return [...new Set([...best.tokens, ...kept.map(({ token }) => token)])];
}
