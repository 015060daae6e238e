import type { Placement } from "./placement";
import { conflicts, priceOf, type SelectionProblem, shareTolerance, worthOf } from "./problem";

/** Chosen tokens and the place of each. */
export interface Choice {
  readonly tokens: readonly number[];
  readonly places: readonly number[];
  readonly worth: number;
}

/** The choice that a whole solution stands for. */
export function choiceOf(
  problem: SelectionProblem,
  candidates: readonly number[],
  { columns }: Placement,
  values: Float64Array,
): Choice {
  const taken = columns.filter((_, at) => (values[at] ?? 0) > 0.5);
  const tokens = taken.map(({ unit }) => candidates[unit] ?? 0);
  return { tokens, places: taken.map(({ place }) => place), worth: worthOf(problem, tokens) };
}

/** The choice with one of its tokens replaced by another in the same place. */
function swapped(problem: SelectionProblem, choice: Choice, at: number, by: number): Choice {
  const tokens = choice.tokens.map((token, index) => (index === at ? by : token));
  return { tokens, places: choice.places, worth: worthOf(problem, tokens) };
}

/** Why a token cannot take a bet's place while all others stay; null when it can. */
export type Obstacle =
  | { readonly kind: "place" }
  | { readonly kind: "cap"; readonly id: string }
  | { readonly kind: "conflict"; readonly token: number };

/** The cap that a token would break in the place of bet `at`, the rest unchanged. */
function brokenCap(
  problem: SelectionProblem,
  { tokens, places }: Choice,
  at: number,
  by: number,
): string | undefined {
  const shares = places.map((place) => problem.places[place]?.shareEach ?? 0);
  const broken = problem.caps.find(({ share, classOf }) => {
    const held = shares.filter((_, i) => i === at || classOf[tokens[i] ?? -1] === classOf[by]);
    return held.reduce((sum, one) => sum + one, 0) > share + shareTolerance;
  });
  return broken?.id;
}

/** What stops a token from taking the place of bet `at`, the rest unchanged. */
export function obstacleOf(
  problem: SelectionProblem,
  choice: Choice,
  at: number,
  by: number,
): Obstacle | null {
  const { tokens, places } = choice;
  if ((((problem.members[by] ?? 0) >>> (places[at] ?? 0)) & 1) === 0) return { kind: "place" };
  const cap = brokenCap(problem, choice, at, by);
  if (cap !== undefined) return { kind: "cap", id: cap };
  const rival = tokens.find((token, index) => index !== at && conflicts(problem, token, by));
  return rival === undefined ? null : { kind: "conflict", token: rival };
}

/** The best token that could take the place of bet `at` with all other bets kept; null when none could. Ties go to the earlier. */
export function bestSwap(
  problem: SelectionProblem,
  choice: Choice,
  at: number,
  candidates: Iterable<number>,
): Choice | null {
  let best: Choice | null = null;
  const rest = choice.tokens.filter((_, index) => index !== at);
  const base = worthOf(problem, rest);
  for (const by of candidates) {
    if (choice.tokens.includes(by)) continue;
    const worth = worthWith(problem, base, rest, by);
    if (best !== null && worth <= best.worth) continue;
    if (obstacleOf(problem, choice, at, by) === null) best = swapped(problem, choice, at, by);
  }
  return best;
}

function worthWith(
  problem: SelectionProblem,
  base: number,
  rest: readonly number[],
  by: number,
): number {
  let worth = base + (problem.values[by] ?? 0);
  for (const token of rest) worth -= priceOf(problem, by, token);
  return worth;
}

/** Takes the best single swap again and again until none helps. The required tokens stay. */
export function improved(
  problem: SelectionProblem,
  start: Choice,
  candidates: readonly number[],
): Choice {
  for (let choice = start; ; ) {
    let best = choice;
    for (const [at, token] of choice.tokens.entries()) {
      if (problem.required[token] === 1) continue;
      const swap = bestSwap(problem, choice, at, candidates);
      if (swap !== null && swap.worth > best.worth + 1e-9) best = swap;
    }
    if (best === choice) return choice;
    choice = best;
  }
}
