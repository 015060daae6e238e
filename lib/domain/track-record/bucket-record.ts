import type { Day } from "@/lib/domain/market/day";
import { mean } from "@/lib/domain/stats/mean";
import { quantileOfSorted } from "@/lib/domain/stats/quantile";
import type { Interval } from "@/lib/domain/stats/wilson-interval";
import { type BucketRange, isInRange } from "./buckets";
import type { RecordWeek, VanishedLoss } from "./record-week";
import {
  differentTokens,
  type Estimate,
  medianOf,
  ofGrades,
  type Sample,
  shareOf,
  winsorisedMeanOf,
} from "./sample";

/** With fewer tokens nothing is said. */
const leastTokens = 100;
const lostReturn = -0.9;
export const tripleReturn = 2;
const tenfoldReturn = 9;

/** What followed grades of one range. Shares and returns are fractions. */
export interface BucketFigures {
  readonly median: Estimate;
  /** Of returns drawn to the 1st and 99th percentile of all. */
  readonly mean: Estimate;
  readonly lost90: Estimate;
  readonly tripled: Estimate;
  readonly tenfold: Estimate;
  /** Plain mean and median with the vanished at either loss. */
  readonly byLoss: Readonly<
    Record<VanishedLoss, { readonly mean: number; readonly median: number }>
  >;
}

export interface BucketRecord extends BucketRange {
  /** Token weeks whose outcome is known. */
  readonly n: number;
  readonly tokens: number;
  readonly vanished: number;
  /** Null under `leastTokens`. */
  readonly figures: BucketFigures | null;
  /** The day on which enough may be known by what is graded already; null when that is not enough, or already now. */
  readonly enoughOn: Day | null;
}

export interface BucketContext {
  /** The returns by which a bucket is judged, and the same with the vanished at either loss. */
  readonly sample: Sample;
  readonly byLoss: Readonly<Record<VanishedLoss, Sample>>;
  readonly bounds: Interval;
  readonly draws: readonly Uint16Array[];
  /** Weeks whose horizon is over, and those that wait for it. */
  readonly known: readonly RecordWeek[];
  readonly waiting: readonly RecordWeek[];
  readonly horizonDays: number;
}

const plain = ({ values }: Sample) => ({
  mean: mean(values),
  median: quantileOfSorted(values, 0.5),
});

function figuresOf(
  range: BucketRange,
  sample: Sample,
  { byLoss, bounds, draws }: BucketContext,
): BucketFigures {
  return {
    median: medianOf(sample, draws),
    mean: winsorisedMeanOf(sample, bounds, draws),
    lost90: shareOf(sample, (value) => value <= lostReturn, draws),
    tripled: shareOf(sample, (value) => value >= tripleReturn, draws),
    tenfold: shareOf(sample, (value) => value >= tenfoldReturn, draws),
    byLoss: {
      "-90": plain(ofGrades(byLoss["-90"], range)),
      "-100": plain(ofGrades(byLoss["-100"], range)),
    },
  };
}

/** What followed the grades of a range. */
export function bucketRecord(range: BucketRange, context: BucketContext): BucketRecord {
  const sample = ofGrades(context.sample, range);
  const n = sample.values.length;
  return {
    ...range,
    n,
    tokens: differentTokens(sample),
    vanished: vanishedIn(context.known, range),
    figures: n < leastTokens ? null : figuresOf(range, sample, context),
    enoughOn: n < leastTokens ? enoughOn(n, range, context) : null,
  };
}

function vanishedIn(weeks: readonly RecordWeek[], range: BucketRange): number {
  let count = 0;
  for (const { vanished, grades, returns } of weeks)
    for (let i = 0; i < vanished.length; i++) {
      const isCounted = vanished[i] === 1 && !Number.isNaN(returns[i]);
      if (isCounted && isInRange(grades[i] ?? Number.NaN, range)) count++;
    }
  return count;
}

function enoughOn(
  n: number,
  range: BucketRange,
  { waiting, horizonDays }: BucketContext,
): Day | null {
  let expected = n;
  for (const week of waiting) {
    expected += week.grades.filter((grade) => isInRange(grade, range)).length;
    if (expected >= leastTokens) return week.day + horizonDays;
  }
  return null;
}
