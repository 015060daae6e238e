import { mean } from "@/lib/domain/stats/mean";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import { capClasses, capClassOf, volatilityClassOf } from "./cap-classes";
import type { ReturnHistory } from "./return-history";

/** Peers that a bet borrows from, at most. */
const maxPeers = 8;
/** Known returns that a peer has at least. */
const minPeerDays = 120;
/** Of this many own days half of the blocks are its own. */
const halfOwnDays = 180;

/** The tokens of each class of market cap and volatility that have enough history to lend. */
export class PeerPool {
  readonly #history: ReturnHistory;
  readonly #capClasses: Uint8Array;
  readonly #lenders: readonly number[];
  readonly #drifts: Float64Array;

  constructor(history: ReturnHistory) {
    this.#history = history;
    this.#capClasses = Uint8Array.from(history.firstCapUsd, capClassOf);
    this.#lenders = history.ids.flatMap((_, token) =>
      (history.known[token] ?? 0) >= minPeerDays ? [token] : [],
    );
    this.#drifts = Float64Array.from(capClasses, (_, one) => this.#driftOfClass(one));
  }

  /** Peers of a class, drawn by the seed: of both classes, else of the same size, else of all. */
  peers(capClass: number, volatilityClass: number, except: number, seed: number): number[] {
    const { dailyVolatility } = this.#history;
    const others = this.#lenders.filter((token) => token !== except);
    const sized = others.filter((token) => this.#capClasses[token] === capClass);
    const alike = sized.filter(
      (token) => volatilityClassOf(dailyVolatility[token] ?? Number.NaN) === volatilityClass,
    );
    const pool = alike.length >= 3 ? alike : sized.length >= 3 ? sized : others;
    return drawSome(pool, maxPeers, seed);
  }

  /** Mean daily log return of a class of market cap; a rise counts half, since it is mostly the time it was measured in. */
  drift(capClass: number): number {
    return this.#drifts[capClass] ?? 0;
  }

  #driftOfClass(capClass: number): number {
    const { days, logReturns } = this.#history;
    let sum = 0;
    let count = 0;
    for (const token of this.#lenders) {
      if (this.#capClasses[token] !== capClass) continue;
      for (let cell = token * days; cell < (token + 1) * days; cell++) {
        const value = logReturns[cell] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        sum += value;
        count++;
      }
    }
    return count === 0 ? 0 : cautious(sum / count);
  }
}

/** A positive mean counts half, a negative one whole. */
export const cautious = (drift: number): number => (drift > 0 ? drift / 2 : drift);

/** Some of a list without repetition, by the seed. */
export function drawSome<T>(list: readonly T[], count: number, seed: number): T[] {
  const uniform = seededUniform(seed);
  const left = [...list];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(Math.floor(uniform() * left.length), 1));
  return drawn;
}

/** Share of the blocks that a token with so many known days has of its own. */
export const ownShareOf = (ownDays: number): number => ownDays / (ownDays + halfOwnDays);

/** The log return of a token on a day, or of the first lender that knows it; NaN when none does. */
function knownReturn(
  { days, logReturns }: ReturnHistory,
  tokens: readonly number[],
  day: number,
): number {
  for (const token of tokens) {
    const value = logReturns[token * days + day] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}

/**
 * Growth factors of a token on each day of the history. Days it does not know are those of the first lender that knows
 * them, else still. Their mean log return is `drift`: what a token earned in two years says nothing about the next months.
 */
export function growthRow(
  history: ReturnHistory,
  token: number,
  lenders: readonly number[],
  drift: number,
): Float64Array {
  const tokens = [token, ...lenders];
  const row = new Float64Array(history.days).map((_, day) => knownReturn(history, tokens, day));
  const centre = mean(row);
  return row.map((value) => (Number.isNaN(value) ? 1 : Math.exp(value + drift - centre)));
}
