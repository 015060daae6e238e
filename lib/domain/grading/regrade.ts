import { flags } from "@/lib/domain/flags";
import type { Day } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import type { Model } from "./grade";
import { gradeMeasuredDay } from "./grade-measured-day";
import type { GradedToken } from "./graded-day";
import type { MeasuredToken } from "./measure-day";

/** A stored grading with its rows. */
export interface StoredGrading {
  readonly asOf: Day;
  readonly factorKeys: readonly string[];
  readonly fieldKeys: readonly Field[];
  readonly rows: readonly GradedToken[];
}

/**
 * The tokens of a stored grading that were ranked, graded again from their stored ranks: the same grades as those of a
 * grading of the day with the model. Nothing is measured again.
 */
export function regrade(grading: StoredGrading, model: Model): readonly GradedToken[] {
  const { asOf, factorKeys, fieldKeys, rows } = grading;
  const tokens = rows.filter(isRanked).map(measuredAgain);
  const unread = { knownByFactor: [], cleaned: noneCleaned };
  return gradeMeasuredDay({ asOf, factorKeys, fieldKeys, tokens, ...unread }, model).rows;
}

const noneCleaned = {
  priceJumpHeld: 0,
  priceSpikeDropped: 0,
  firstPriceContradicted: 0,
  capJumpHeld: 0,
  capSpikeDropped: 0,
} as const;

const isRanked = ({ ranks }: GradedToken): boolean => ranks.some((rank) => !Number.isNaN(rank));

function measuredAgain(row: GradedToken): MeasuredToken {
  const { coverage, confidence, flags: raised, flagsClear, earliness, withheld } = row.grade;
  return {
    ...row,
    raised: flags.filter(({ key }) => raised.includes(key)),
    clear: flags.filter(({ key }) => flagsClear.includes(key)),
    earliness,
    // A withheld grade keeps no confidence to read it from.
    evidence: withheld === null ? confidence / coverage : Number.NaN,
    lastSnapshotDay: Number.NaN,
    outside: null,
  };
}
