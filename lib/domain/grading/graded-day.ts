import type { CleaningRuleId } from "@/lib/domain/market/clean-rules";
import type { Day } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import type { Token } from "@/lib/domain/market/token";
import type { GradeKind, TokenGrade } from "./grade";
import type { WithheldReason } from "./universe";

/** One token's data points and grades on a day. Every number array keeps NaN for unknown. */
export interface GradedToken {
  readonly token: Token;
  readonly grade: TokenGrade;
  /** Raw factor values in the order of `GradedDay.factorKeys`. */
  readonly values: Float64Array;
  /** Their percentile rank in the universe of the day, 0 to 1; NaN outside the universe. */
  readonly ranks: Float64Array;
  /** Days since the oldest input of each known value was observed. */
  readonly ages: Float64Array;
  /** Snapshot fields as seen on the day (cleaned, carried forward) in the order of `GradedDay.fieldKeys`. */
  readonly observed: Float64Array;
  /** Days since each of those was observed. */
  readonly observedAges: Float64Array;
  /** Thirty daily closes up to the day, oldest first; NaN is a gap. */
  readonly spark: Float32Array;
  /** Days since genesis or first snapshot. */
  readonly ageDays: number;
}

/** What is true of the whole day. JSON-safe: only finite numbers. */
export interface DayStatistics {
  /** Tokens in `rows`: a price in the last 30 days. */
  readonly listed: number;
  /** Tokens that were ranked. */
  readonly universe: number;
  /** Tokens that have grades. */
  readonly graded: number;
  /** Grade of a token about which nothing is known: where explanations start. */
  readonly bases: Readonly<Record<GradeKind, number>>;
  /** Ungraded tokens by reason. */
  readonly withheld: Readonly<Record<WithheldReason, number>>;
  /** Tokens of the universe that have a value, in the order of `GradedDay.factorKeys`. */
  readonly knownByFactor: readonly number[];
  /** Observations set aside in the window of the day, by cleaning rule. */
  readonly cleaned: Readonly<Record<CleaningRuleId, number>>;
}

/** The whole market graded as of one day. */
export interface GradedDay {
  readonly asOf: Day;
  readonly modelId: string;
  /** Order of `values`, `ranks` and `ages`. */
  readonly factorKeys: readonly string[];
  /** Order of `observed` and `observedAges`: the fields that at least one listed token has. */
  readonly fieldKeys: readonly Field[];
  /** Listed tokens in the order of the panel. */
  readonly rows: readonly GradedToken[];
  readonly statistics: DayStatistics;
}
