import { upperBound } from "@/lib/domain/stats/percentile-rank";
import { type Letter, letters } from "./grade";

/** A data point of a token that could be otherwise. */
export interface Movable {
  readonly key: string;
  /** Percentile rank 0 to 1; NaN is unknown, which counts as the middle. */
  readonly rank: number;
  /** What the score gains from rank 0 to rank 1, all else equal; the score must be linear in it. */
  readonly gain: number;
  /** Its known values among the other tokens, ascending. */
  readonly others: Float64Array;
}

/** Where one token stands among the scores of its day. */
export interface Standing {
  readonly grade: number;
  readonly score: number;
  /** Scores of the other graded tokens, ascending. */
  readonly otherScores: Float64Array;
  /** The highest grade that its red flags allow; 100 without. */
  readonly cap: number;
}

/** A data point moved to another place among the tokens of the day. */
export interface Change {
  readonly key: string;
  readonly rank: number;
  readonly toRank: number;
  /** How many of the other known values lie below its new place. */
  readonly below: number;
}

/**
 * `one`: each of `changes` does it alone. `several`: only `changes` together do. `capped`: a red flag forbids it.
 * `out-of-reach`: not even `mostTogether` data points at their best place would do.
 */
export type Reach = "one" | "several" | "capped" | "out-of-reach";

export interface Target {
  readonly letter: Letter;
  /** The lowest grade of the letter; a target below the present grade is reached by falling under the letter before it. */
  readonly bound: number;
  readonly direction: "up" | "down";
  readonly reach: Reach;
  /** Smallest move first where each is enough alone, else the strongest first. */
  readonly changes: readonly Change[];
}

/** More changes at once than this are no plausible way to a grade. */
const mostTogether = 5;
const mostAlone = 3;
/** Scores nearer than 1e-6 share a knot of the distribution: this far apart they do not. */
const clearOf = 2e-6;
/** Against rounding where a grade lies exactly on the bound of a letter. */
const tiny = 1e-9;

/** The lowest score whose grade is at least `bound` once the token has it; null when no score is. */
function scoreAtLeast({ otherScores }: Standing, bound: number): number | null {
  const n = otherScores.length + 1;
  // Alone on its knot a token's grade is 100 × (others below + ½) / n.
  const below = Math.max(0, Math.ceil((n * bound) / 100 - 0.5 + tiny));
  if (below > otherScores.length) return null;
  return below === 0 ? Number.NEGATIVE_INFINITY : (otherScores[below - 1] ?? 0) + clearOf;
}

/** The highest score whose grade is under `bound` once the token has it; null when no score is. */
function scoreUnder({ otherScores }: Standing, bound: number): number | null {
  const n = otherScores.length + 1;
  const below = Math.ceil((n * bound) / 100 - 0.5 - tiny) - 1;
  if (below < 0) return null;
  return below >= otherScores.length
    ? Number.POSITIVE_INFINITY
    : (otherScores[below] ?? 0) - clearOf;
}

const startOf = ({ rank }: Movable): number => (Number.isNaN(rank) ? 0.5 : rank);
/** The rank of a value with `below` of `others` other values below it and none equal. */
const rankOf = (below: number, others: number): number => (below + 0.5) / (others + 1);

/**
 * The outermost places that a value can take. Where several tokens share the lowest or highest value it is taken for a bound
 * (no one has fewer than no listings): past it there is no place, and beside it only the inner one.
 */
function placesOf({ others }: Movable): { readonly lowest: number; readonly highest: number } {
  const least = others[0] ?? Number.NaN;
  const most = others[others.length - 1] ?? Number.NaN;
  const atLeast = upperBound(others, least);
  const underMost = others.indexOf(most);
  return {
    lowest: atLeast > 1 ? atLeast : 0,
    highest: others.length - underMost > 1 ? underMost : others.length,
  };
}

/** A place between equal values is none: the nearest one past all of them. */
function pastTies(others: Float64Array, below: number, isUp: boolean): number {
  if (isUp) return below === 0 ? 0 : upperBound(others, others[below - 1] ?? Number.NaN);
  return below >= others.length ? below : others.indexOf(others[below] ?? Number.NaN);
}

/** The nearest place that moves the score by `delta`; null when not even the outermost place does. */
function placeFor(movable: Movable, delta: number): Change | null {
  const { key, rank, gain, others } = movable;
  if (gain === 0 || others.length === 0) return null;
  const { lowest, highest } = placesOf(movable);
  const isUp = delta / gain > 0;
  const exact = (startOf(movable) + delta / gain) * (others.length + 1) - 0.5;
  if (isUp ? exact > others.length : exact < 0) return null;
  const nearest = isUp ? Math.max(0, Math.ceil(exact)) : Math.min(others.length, Math.floor(exact));
  const below = pastTies(others, nearest, isUp);
  if (below < lowest || below > highest) return null;
  const toRank = rankOf(below, others.length);
  // An unknown value, or one tied with others, may already stand there.
  return isUp === toRank > startOf(movable) ? { key, rank, toRank, below } : null;
}

/** The place that moves the score most in the direction of `delta`. */
function outermost(movable: Movable, delta: number): Change {
  const { key, rank, gain, others } = movable;
  const { lowest, highest } = placesOf(movable);
  const below = delta * gain > 0 ? highest : lowest;
  return { key, rank, toRank: rankOf(below, others.length), below };
}

const effectOf = (movable: Movable, change: Change): number =>
  movable.gain * (change.toRank - startOf(movable));

/** The fewest data points that together move the score by `delta`, the last only as far as needed; null when too many. */
function together(movables: readonly Movable[], delta: number): Change[] | null {
  const sign = Math.sign(delta);
  const strongest = movables
    .filter(({ gain, others }) => gain !== 0 && others.length > 0)
    .map((movable) => ({ movable, change: outermost(movable, delta) }))
    .map((one) => ({ ...one, effect: sign * effectOf(one.movable, one.change) }))
    .filter(({ effect }) => effect > 0)
    .sort((a, b) => b.effect - a.effect);
  const changes: Change[] = [];
  let missing = Math.abs(delta);
  for (const { movable, change, effect } of strongest.slice(0, mostTogether)) {
    const last = effect >= missing ? placeFor(movable, sign * missing) : null;
    changes.push(last ?? change);
    missing -= effect;
    if (missing <= 0) return changes;
  }
  return null;
}

function targetOf(
  letter: Letter,
  bound: number,
  direction: Target["direction"],
  score: number | null,
  standing: Standing,
  movables: readonly Movable[],
): Target {
  const target = { letter, bound, direction };
  if (direction === "up" && bound > standing.cap)
    return { ...target, reach: "capped", changes: [] };
  const delta = (score ?? Number.NaN) - standing.score;
  if (!Number.isFinite(delta)) return { ...target, reach: "out-of-reach", changes: [] };
  const alone = movables
    .flatMap((movable) => placeFor(movable, delta) ?? [])
    .sort((a, b) => distance(a) - distance(b));
  if (alone.length > 0) return { ...target, reach: "one", changes: alone.slice(0, mostAlone) };
  const several = together(movables, delta);
  return several === null
    ? { ...target, reach: "out-of-reach", changes: [] }
    : { ...target, reach: "several", changes: several };
}

const distance = ({ rank, toRank }: Change): number =>
  Math.abs(toRank - (Number.isNaN(rank) ? 0.5 : rank));

/** The next better letter and, when that is not one already, an A. */
function lettersUp(grade: number): (readonly [Letter, number])[] {
  const better = letters.filter(([, bound]) => bound > grade).reverse();
  const [next] = better;
  const best = better.find(([letter]) => letter === "A");
  return [next, best]
    .filter((one, i, all) => one !== undefined && all.indexOf(one) === i)
    .flatMap((one) => (one === undefined ? [] : [one]));
}

/**
 * What would lift a grade to the next letter and to an A, and what would drop it to the next lower one, all else equal:
 * exact for the scores of the day, every other token keeping its own.
 */
export function counterfactuals(standing: Standing, movables: readonly Movable[]): Target[] {
  const up = lettersUp(standing.grade).map(([letter, bound]) =>
    targetOf(letter, bound, "up", scoreAtLeast(standing, bound), standing, movables),
  );
  const at = letters.findIndex(([, bound]) => standing.grade >= bound);
  const own = letters[at];
  const lower = letters[at + 1];
  if (own === undefined || lower === undefined) return up;
  const [letter, bound] = lower;
  return [...up, targetOf(letter, bound, "down", scoreUnder(standing, own[1]), standing, movables)];
}
