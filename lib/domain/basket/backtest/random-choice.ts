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

function shuffled(size: number, uniform: () => number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const other = Math.floor(uniform() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

function drawOnce(problem: SelectionProblem, uniform: () => number) {
  const { bets, places, required } = problem;
  const order = [...shuffled(problem.size, uniform)].sort(
    (a, b) => (required[b] ?? 0) - (required[a] ?? 0),
  );
  const tokens: number[] = [];
  const taken: number[] = [];
  const open = places.map((place) => place.most);
  for (const token of order) {
    if (tokens.length === bets) break;
    const place = openPlace(problem, token, open);
    if (place === null || !fits(problem, token, place, tokens, taken)) continue;
    tokens.push(token);
    taken.push(place);
    open[place] = (open[place] ?? 0) - 1;
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
