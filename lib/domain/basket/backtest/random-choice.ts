import type { Choice } from "@/lib/domain/basket/choose/choice";
import {
  conflicts,
  type SelectionProblem,
  shareTolerance,
} from "@/lib/domain/basket/choose/problem";

/** Tries before a set of limits counts as impossible by chance. */
const maxTries = 50;

/**
 * A basket drawn at random among all that keep to the limits of a problem, whatever its tokens are worth: tokens in random
 * order, each taken where it fits. Null when fifty tries found none.
 */
export function randomChoice(
  problem: SelectionProblem,
  uniform: () => number,
): Omit<Choice, "worth"> | null {
  for (let tries = 0; tries < maxTries; tries++) {
    const drawn = drawOnce(problem, uniform);
    if (drawn !== null) return drawn;
  }
  return null;
}

/** Tokens in random order, the required ones first; only as many are drawn as are asked for. Source: Fisher and Yates 1938. */
function* inRandomOrder(
  { size, required }: SelectionProblem,
  uniform: () => number,
): Generator<number, void> {
  const left = new Uint32Array(size).map((_, i) => i);
  let first = 0;
  for (let token = required.indexOf(1); token >= 0; token = required.indexOf(1, token + 1)) {
    swap(left, first++, token);
    yield token;
  }
  for (let at = first; at < size; at++) {
    swap(left, at, at + Math.floor(uniform() * (size - at)));
    yield left[at] ?? 0;
  }
}

/** Swaps two places of a list. */
function swap(list: Uint32Array, a: number, b: number): void {
  const kept = list[a] ?? 0;
  list[a] = list[b] ?? 0;
  list[b] = kept;
}

function drawOnce(problem: SelectionProblem, uniform: () => number) {
  const { bets, places } = problem;
  const tokens: number[] = [];
  const taken: number[] = [];
  const open = places.map((place) => place.most);
  for (const token of inRandomOrder(problem, uniform)) {
    const place = openPlace(problem, token, open);
    if (place === null || !fits(problem, token, place, tokens, taken)) continue;
    tokens.push(token);
    taken.push(place);
    open[place] = (open[place] ?? 0) - 1;
    if (tokens.length === bets) break;
  }
  const isWhole = places.every(
    ({ needed }, place) => taken.filter((one) => one === place).length >= needed,
  );
  return tokens.length === bets && isWhole ? { tokens, places: taken } : null;
}

/** The emptiest place that may hold the token. */
function openPlace({ members }: SelectionProblem, token: number, open: readonly number[]) {
  let best: number | null = null;
  for (const [place, left] of open.entries()) {
    const isMember = (((members[token] ?? 0) >>> place) & 1) === 1;
    if (isMember && left > 0 && left > (best === null ? 0 : (open[best] ?? 0))) best = place;
  }
  return best;
}

function fits(
  problem: SelectionProblem,
  token: number,
  place: number,
  tokens: readonly number[],
  taken: readonly number[],
): boolean {
  const shareOf = (at: number) => problem.places[at]?.shareEach ?? 0;
  for (const { share, classOf } of problem.caps) {
    let held = shareOf(place);
    for (const [i, other] of tokens.entries())
      if (classOf[other] === classOf[token]) held += shareOf(taken[i] ?? 0);
    if (held > share + shareTolerance) return false;
  }
  return !tokens.some((other) => conflicts(problem, token, other));
}
