import type { Candidate } from "./candidate";
import type { BasketSettings } from "./settings";

/** `unknown`: what the limit asks about is not known; the token is removed, for unknown is never safe. */
export type Verdict = "keeps" | "removes" | "unknown";

/** Settings in which one limit asks for less. */
export interface Loosening {
  readonly settings: BasketSettings;
  /** The limit before and after, in words: "at least 60". */
  readonly from: string;
  readonly to: string;
  /** What to do, in words: "Lower the minimum grade from 70 to 64". */
  readonly sentence: string;
  /** How much is given up, 0 to about 1, comparable between limits. */
  readonly size: number;
}

/** A demand on every candidate by itself. */
export interface CandidateLimit {
  /** The field of the settings, in dots; a word for what always holds. */
  readonly id: string;
  readonly name: string;
  /** What happens to a token of which it is not known. */
  readonly unknownRule: string;
  /** What is asked, in words; null when nothing is. */
  readonly asks: (settings: BasketSettings) => string | null;
  readonly check: (candidate: Candidate, settings: BasketSettings) => Verdict;
  /** Ways to ask for less, the smallest first, each letting at least one more of the removed tokens in; empty when it always holds. */
  readonly loosened: (
    removed: readonly Candidate[],
    settings: BasketSettings,
  ) => readonly Loosening[];
}

export interface FunnelStep {
  readonly id: string;
  readonly name: string;
  readonly asks: string;
  readonly unknownRule: string;
  /** Tokens of the pool that it removes by itself. */
  readonly removesAlone: number;
  /** Of these, how many because it is not known. */
  readonly unknown: number;
  /** Tokens that no limit before it removed and it does. */
  readonly removesInOrder: number;
  /** Tokens left after it. */
  readonly left: number;
}

export interface Funnel {
  readonly steps: readonly FunnelStep[];
  /** For each candidate the limits that remove it, as bits in the order of the limits. */
  readonly removedBy: Uint32Array;
}

/** What one limit says of every candidate. */
function verdicts(
  pool: readonly Candidate[],
  settings: BasketSettings,
  limit: CandidateLimit,
): readonly Verdict[] {
  return pool.map((candidate) => limit.check(candidate, settings));
}

/** What each limit removes from a pool, alone and after those before it. At most 32 limits. */
export function funnelOf(
  pool: readonly Candidate[],
  settings: BasketSettings,
  limits: readonly CandidateLimit[],
): Funnel {
  const removedBy = new Uint32Array(pool.length);
  let left = pool.length;
  const steps = limits.flatMap((limit, bit): FunnelStep[] => {
    const asks = limit.asks(settings);
    if (asks === null) return [];
    const found = verdicts(pool, settings, limit);
    const removed = found.flatMap((verdict, i) => (verdict === "keeps" ? [] : [i]));
    const removesInOrder = removed.filter((i) => removedBy[i] === 0).length;
    for (const i of removed) removedBy[i] = (removedBy[i] ?? 0) | (1 << bit);
    left -= removesInOrder;
    const { id, name, unknownRule } = limit;
    const unknown = found.filter((verdict) => verdict === "unknown").length;
    return [
      { id, name, asks, unknownRule, removesAlone: removed.length, unknown, removesInOrder, left },
    ];
  });
  return { steps, removedBy };
}
