import { type Row, type Solve, unbounded } from "@/lib/domain/basket/program";
import { type Choice, choiceOf } from "./choice";
import { pairProgram } from "./pair-program";
import { placementOf, singleUnits } from "./placement";
import { conflicts, type SelectionProblem } from "./problem";

/** Conflicts are cut off as they turn up for this many rounds; where there are still more, all are written down at once. */
const lazyRounds = 3;
/** Pairs beyond which that program is not tried. */
const mostPairs = 15_000;

/** The conflicting pairs of a choice. */
const conflictingPairs = (problem: SelectionProblem, chosen: readonly number[]) =>
  chosen.flatMap((i, at) =>
    chosen.slice(at + 1).flatMap((j) => (conflicts(problem, i, j) ? [[i, j]] : [])),
  );

/** For each conflicting pair of a choice, a set of candidates around it of which every two conflict. */
const cliques = (
  problem: SelectionProblem,
  chosen: readonly number[],
  candidates: readonly number[],
): number[][] =>
  conflictingPairs(problem, chosen).map((pair) => {
    const clique = [...pair];
    for (const token of candidates)
      if (!clique.includes(token) && clique.every((one) => conflicts(problem, one, token)))
        clique.push(token);
    return clique;
  });

/**
 * The best choice with all rows kept and no conflicting pair, by points that each token has alone. Null: there is none, or none
 * was found in the solver's time.
 */
export function bestByOwnPoints(
  problem: SelectionProblem,
  tokens: readonly number[],
  points: ArrayLike<number>,
  solve: Solve,
  seconds = 3,
): Choice | null {
  const placement = placementOf(problem, singleUnits(problem, tokens));
  const { columns } = placement;
  const isExact = problem.places.every(({ needed, bets }) => needed === bets);
  const cuts: Row[] = [];
  for (let round = 0; round < lazyRounds || !isExact; round++) {
    const solution = solve({
      sense: "maximise",
      cost: columns.map(({ unit }) => points[unit] ?? 0),
      lower: columns.map(() => 0),
      upper: columns.map(() => unbounded),
      isInteger: columns.map(() => true),
      rows: [...placement.rows, ...cuts],
      seconds,
    });
    if (solution.values.length < columns.length || solution.status === "infeasible") return null;
    const choice = choiceOf(problem, tokens, placement, solution.values);
    const found = cliques(problem, choice.tokens, tokens);
    if (found.length === 0) return choice;
    for (const clique of found) {
      const members = new Set(clique);
      const indices = columns.flatMap(({ unit }, at) =>
        members.has(tokens[unit] ?? -1) ? [at] : [],
      );
      cuts.push({ lower: 0, upper: 1, indices, values: indices.map(() => 1) });
    }
  }
  return withAllConflicts(problem, tokens, points, solve, seconds);
}

/** Tokens that have enough partners without conflict, among tokens of which the same is true. */
function withPartners(problem: SelectionProblem, tokens: readonly number[]): readonly number[] {
  const left = tokens.filter((token) => {
    const partners = tokens.filter((other) => other !== token && !conflicts(problem, token, other));
    return partners.length >= problem.bets - 1;
  });
  return left.length === tokens.length ? left : withPartners(problem, left);
}

/** The same by the program of pairs, in which a pair that conflicts has no column: the more conflicts, the smaller it is. */
function withAllConflicts(
  problem: SelectionProblem,
  tokens: readonly number[],
  points: ArrayLike<number>,
  solve: Solve,
  seconds: number,
): Choice | null {
  const left = withPartners(problem, tokens);
  if (left.length < problem.bets) return null;
  const values = new Float64Array(problem.size);
  for (const [unit, token] of tokens.entries()) values[token] = points[unit] ?? 0;
  if (countPairs(problem, left) > mostPairs) return null;
  const whole = pairProgram({ ...problem, values, pairPoints: 0 }, left, true);
  const solution = solve({ ...whole.program, seconds });
  if (solution.values.length === 0) return null;
  return choiceOf(problem, left, whole.placement, solution.values);
}

function countPairs(problem: SelectionProblem, tokens: readonly number[]): number {
  let pairs = 0;
  for (const [at, i] of tokens.entries())
    for (let b = at + 1; b < tokens.length; b++)
      if (!conflicts(problem, i, tokens[b] ?? 0)) pairs++;
  return pairs;
}
