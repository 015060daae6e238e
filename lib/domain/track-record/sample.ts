import { mean } from "@/lib/domain/stats/mean";
import { quantileOfSorted } from "@/lib/domain/stats/quantile";
import { type Interval, wilsonInterval } from "@/lib/domain/stats/wilson-interval";
import { type BucketRange, isInRange } from "./buckets";
import { countedReturns, type RecordWeek, type VanishedLoss } from "./record-week";

/** Returns of many weeks, lowest first; the other arrays are in the same order. */
export interface Sample {
  readonly values: Float64Array;
  /** Index of the week. */
  readonly weeks: Int32Array;
  readonly tokens: Int32Array;
  readonly grades: Float64Array;
}

/** A figure and its 95 % interval; null where too few weeks say nothing about chance. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval | null;
}

/** The known returns of graded tokens with the vanished at a loss, all weeks together. */
export function sampleOf(weeks: readonly RecordWeek[], loss: VanishedLoss): Sample {
  const size = weeks.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const columns = emptySample(size);
  let count = 0;
  for (const [index, week] of weeks.entries()) {
    const returns = countedReturns(week, loss);
    for (let i = 0; i < returns.length; i++) {
      columns.values[count] = returns[i] ?? Number.NaN;
      columns.weeks[count] = index;
      columns.tokens[count] = week.tokens[i] ?? 0;
      columns.grades[count] = week.grades[i] ?? Number.NaN;
      if (!Number.isNaN((columns.values[count] ?? 0) + (columns.grades[count] ?? 0))) count++;
    }
  }
  const { values } = columns;
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (values[a] ?? 0) - (values[b] ?? 0),
  );
  return inOrder(columns, order);
}

const emptySample = (size: number): Sample => ({
  values: new Float64Array(size),
  weeks: new Int32Array(size),
  tokens: new Int32Array(size),
  grades: new Float64Array(size),
});

function inOrder(sample: Sample, order: Uint32Array): Sample {
  const taken = emptySample(order.length);
  for (let i = 0; i < order.length; i++) {
    const from = order[i] ?? 0;
    taken.values[i] = sample.values[from] ?? Number.NaN;
    taken.weeks[i] = sample.weeks[from] ?? 0;
    taken.tokens[i] = sample.tokens[from] ?? 0;
    taken.grades[i] = sample.grades[from] ?? Number.NaN;
  }
  return taken;
}

/** The returns of grades from `from` up to before `to`; up to 100 when `to` is 100. */
export function ofGrades(sample: Sample, { from, to }: Omit<BucketRange, "label">): Sample {
  const { grades } = sample;
  const order = new Uint32Array(grades.length);
  let count = 0;
  for (let i = 0; i < grades.length; i++) {
    if (isInRange(grades[i] ?? Number.NaN, { from, to })) order[count++] = i;
  }
  return inOrder(sample, order.subarray(0, count));
}

/** How many different tokens there are. */
export const differentTokens = ({ tokens }: Sample): number => new Set(tokens).size;

/** The middle of 95 % of the estimates of the draws. */
function intervalOf(estimates: Float64Array): Interval | null {
  const sorted = estimates.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  return { low: quantileOfSorted(sorted, 0.025), high: quantileOfSorted(sorted, 0.975) };
}

/** Values of each week. */
function weekSizes({ weeks }: Sample, weekCount: number): Float64Array {
  const sizes = new Float64Array(weekCount);
  for (const week of weeks) sizes[week] = (sizes[week] ?? 0) + 1;
  return sizes;
}

const dot = (counts: Uint16Array, perWeek: Float64Array): number => {
  let sum = 0;
  for (let week = 0; week < counts.length; week++)
    sum += (counts[week] ?? 0) * (perWeek[week] ?? 0);
  return sum;
};

/** The median of a draw: walks up the sorted values until half of what was drawn lies below. */
function drawnMedian({ values, weeks }: Sample, counts: Uint16Array, drawn: number): number {
  let below = 0;
  for (let i = 0; i < values.length; i++) {
    below += counts[weeks[i] ?? 0] ?? 0;
    if (2 * below >= drawn) return values[i] ?? Number.NaN;
  }
  return Number.NaN;
}

/** The median; its interval by drawing weeks. */
export function medianOf(sample: Sample, draws: readonly Uint16Array[]): Estimate {
  const sizes = weekSizes(sample, draws[0]?.length ?? 0);
  const medians = draws.map((counts) => drawnMedian(sample, counts, dot(counts, sizes)));
  return {
    value: quantileOfSorted(sample.values, 0.5),
    interval: intervalOf(Float64Array.from(medians)),
  };
}

/** Ratio of two sums over weeks in each draw. */
const drawnRatios = (
  draws: readonly Uint16Array[],
  sums: Float64Array,
  sizes: Float64Array,
): Float64Array => Float64Array.from(draws, (counts) => dot(counts, sums) / dot(counts, sizes));

function weekSums(
  { values, weeks }: Sample,
  weekCount: number,
  of: (value: number) => number,
): Float64Array {
  const sums = new Float64Array(weekCount);
  for (let i = 0; i < values.length; i++) {
    const week = weeks[i] ?? 0;
    sums[week] = (sums[week] ?? 0) + of(values[i] ?? Number.NaN);
  }
  return sums;
}

const clamp = (value: number, { low, high }: Interval) => Math.min(high, Math.max(low, value));

/** The mean of returns drawn to `bounds`, so that one token of a thousandfold does not stand for all; interval by drawing weeks. */
export function winsorisedMeanOf(
  sample: Sample,
  bounds: Interval,
  draws: readonly Uint16Array[],
): Estimate {
  const weekCount = draws[0]?.length ?? 0;
  const sums = weekSums(sample, weekCount, (value) => clamp(value, bounds));
  return {
    value: mean(sample.values.map((value) => clamp(value, bounds))),
    interval: intervalOf(drawnRatios(draws, sums, weekSizes(sample, weekCount))),
  };
}

/**
 * The share of values that `isHit`. Its interval is Wilson's at the effective sample size: the number of values divided by
 * how much more the share varies between drawn weeks than between independent values (Kish's design effect); where all
 * or none hit, the number of different tokens.
 */
export function shareOf(
  sample: Sample,
  isHit: (value: number) => boolean,
  draws: readonly Uint16Array[],
): Estimate {
  const n = sample.values.length;
  const value = sample.values.filter(isHit).length / n;
  const weekCount = draws[0]?.length ?? 0;
  if (weekCount === 0) return { value, interval: null };
  const sums = weekSums(sample, weekCount, (one) => Number(isHit(one)));
  const shares = drawnRatios(draws, sums, weekSizes(sample, weekCount)).filter(Number.isFinite);
  const middle = mean(shares);
  const variance = mean(shares.map((share) => (share - middle) ** 2));
  const effect = variance / ((value * (1 - value)) / n);
  const effectiveN = Number.isFinite(effect) ? n / Math.max(1, effect) : differentTokens(sample);
  return { value, interval: wilsonInterval(value, effectiveN) };
}
