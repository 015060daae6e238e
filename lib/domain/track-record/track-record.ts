import { judgeRanking, tenthsOf } from "@/lib/domain/evaluation/judge-ranking";
import { civilOfDay, type Day } from "@/lib/domain/market/day";
import { daysPerWeek } from "@/lib/domain/market/week";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";
import { type MeanTest, neweyWest } from "@/lib/domain/stats/newey-west";
import { quantileOfSorted } from "@/lib/domain/stats/quantile";
import { rankCorrelation } from "@/lib/domain/stats/rank-correlation";
import { type BucketContext, type BucketRecord, bucketRecord } from "./bucket-record";
import { type Bucketing, bucketRanges } from "./buckets";
import { type Calibration, calibrate } from "./calibration";
import { countedReturns, keepTokens, type RecordWeek, type VanishedLoss } from "./record-week";
import { sampleOf } from "./sample";
import { weekDraws } from "./week-draws";

/** A week of fewer tokens ranks nothing. */
const leastTokensPerWeek = 20;
const winsorShare = 0.01;

export interface TrackRecordOptions {
  readonly horizonDays: number;
  readonly bucketing: Bucketing;
  readonly loss: VanishedLoss;
  /** Only what was known by this day counts. */
  readonly until: Day;
  /** True for a token that is still priced on that day. */
  readonly isSurvivor: (token: number) => boolean;
  readonly survivorsOnly: boolean;
}

/** Rank correlation of grade and return, averaged over the weeks of a calendar month. */
export interface MonthIc {
  /** First day of the month. */
  readonly month: string;
  readonly ic: number;
  readonly weeks: number;
}

export interface TrackRecord {
  /** Weeks whose horizon is over, and weeks that wait for it. */
  readonly knownWeeks: number;
  readonly waitingWeeks: number;
  readonly firstWeek: Day | null;
  readonly lastWeek: Day | null;
  /** Every graded token: what equal weight gave. */
  readonly all: BucketRecord;
  readonly buckets: readonly BucketRecord[];
  readonly rankIc: MeanTest;
  readonly months: readonly MonthIc[];
  /** Tenths of each week by grade, lowest first. */
  readonly deciles: readonly {
    readonly n: number;
    readonly mean: number;
    readonly median: number;
  }[];
  readonly decileOrder: number;
  /** Median return of the highest tenth minus that of the lowest, week by week. */
  readonly spread: MeanTest;
  readonly calibration: Calibration | null;
  readonly bitcoin: {
    readonly mean: number;
    readonly median: number;
    readonly weeks: number;
  } | null;
  /** The same grades with and without the tokens that have vanished since. */
  readonly flattery: readonly Flattery[];
}

/** Plain figures of a range of grades with everybody, and with survivors only. */
export interface Flattery {
  readonly label: string;
  readonly everybody: BucketRecord;
  readonly survivors: BucketRecord;
}

const anyGrade = { label: "All graded", from: 0, to: 100 } as const;

/** What followed the grades of some weeks, in order of their days; losing ones too. */
export function trackRecord(
  weeks: readonly RecordWeek[],
  options: TrackRecordOptions,
): TrackRecord {
  const { horizonDays, bucketing, until, isSurvivor, survivorsOnly } = options;
  const known = weeks.filter(({ day }) => day + horizonDays <= until);
  const waiting = weeks.filter(({ day }) => day + horizonDays > until);
  const surviving = known.map((week) => keepTokens(week, (i) => isSurvivor(week.tokens[i] ?? 0)));
  const judged = survivorsOnly ? surviving : known;
  const other = survivorsOnly ? known : surviving;
  const context = contextOf(judged, waiting, options);
  const plain = { ...context, draws: [] };
  const otherContext = { ...contextOf(other, waiting, options), draws: [] };
  const ranges = bucketRanges[bucketing];
  return {
    knownWeeks: known.length,
    waitingWeeks: waiting.length,
    firstWeek: known[0]?.day ?? null,
    lastWeek: known.at(-1)?.day ?? null,
    all: bucketRecord(anyGrade, context),
    buckets: ranges.map((range) => bucketRecord(range, context)),
    ...rankingOf(judged, options),
    calibration: calibrate(judged, horizonDays),
    bitcoin: bitcoinOf(known),
    flattery: [anyGrade, ...ranges.slice(0, 1)].map((range) => ({
      label: range.label,
      everybody: bucketRecord(range, survivorsOnly ? otherContext : plain),
      survivors: bucketRecord(range, survivorsOnly ? plain : otherContext),
    })),
  };
}

function contextOf(
  known: readonly RecordWeek[],
  waiting: readonly RecordWeek[],
  { loss, horizonDays }: TrackRecordOptions,
): BucketContext {
  const byLoss = { "-90": sampleOf(known, "-90"), "-100": sampleOf(known, "-100") };
  const { values } = byLoss[loss];
  return {
    sample: byLoss[loss],
    byLoss,
    bounds: {
      low: quantileOfSorted(values, winsorShare),
      high: quantileOfSorted(values, 1 - winsorShare),
    },
    draws: weekDraws(known.length, horizonDays),
    known,
    waiting,
    horizonDays,
  };
}

/** How the grades of each week ranked what followed. */
function rankingOf(
  weeks: readonly RecordWeek[],
  { loss, horizonDays }: TrackRecordOptions,
): Pick<TrackRecord, "rankIc" | "months" | "deciles" | "decileOrder" | "spread"> {
  const scored = weeks
    .map((week) => ({ day: week.day, scores: week.grades, forward: countedReturns(week, loss) }))
    .filter(
      ({ forward }) => forward.filter((value) => !Number.isNaN(value)).length >= leastTokensPerWeek,
    );
  const { rankIc, deciles, decileOrder } = judgeRanking(scored, horizonDays, leastTokensPerWeek);
  const spreads = scored.map(({ scores, forward }) => spreadOf(scores, forward));
  return {
    rankIc,
    deciles,
    decileOrder,
    months: monthsOf(
      scored.map((week) => ({ day: week.day, ic: rankCorrelation(week.scores, week.forward) })),
    ),
    spread: neweyWest(Float64Array.from(spreads), Math.ceil(horizonDays / daysPerWeek)),
  };
}

function spreadOf(scores: Float64Array, forward: Float64Array): number {
  const tenthOf = tenthsOf(scores);
  const medianIn = (tenth: number) => median(forward.filter((_, i) => tenthOf[i] === tenth));
  return medianIn(9) - medianIn(0);
}

function monthsOf(weeks: readonly { readonly day: Day; readonly ic: number }[]): MonthIc[] {
  const byMonth = Map.groupBy(weeks, ({ day }) => {
    const { year, month } = civilOfDay(day);
    return `${year}-${String(month).padStart(2, "0")}-01`;
  });
  return [...byMonth].map(([month, of]) => ({
    month,
    ic: mean(Float64Array.from(of, ({ ic }) => ic)),
    weeks: of.length,
  }));
}

function bitcoinOf(weeks: readonly RecordWeek[]): TrackRecord["bitcoin"] {
  const known = Float64Array.from(weeks, ({ bitcoinReturn }) => bitcoinReturn).filter(
    (value) => !Number.isNaN(value),
  );
  if (known.length === 0) return null;
  return { mean: mean(known), median: median(known), weeks: known.length };
}
