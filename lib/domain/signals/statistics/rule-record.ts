import type { Day } from "@/lib/domain/market/day";
import { daysPerWeek, weekEndUpTo } from "@/lib/domain/market/week";
import type { SignalDirection } from "@/lib/domain/signal";
import type { DayOutcome } from "./day-outcome";
import { type Estimate, estimateOf, type Resamples, resampleWeeks } from "./week-bootstrap";
import { type Point, WeeklySample } from "./weekly-sample";

/** Fewer outcomes than this say nothing about a rule. */
const minOutcomes = 100;

/** What followed one signal over a horizon. */
export interface SignalOutcome {
  readonly day: Day;
  /** Simple return as a fraction. */
  readonly forwardReturn: number;
  readonly hasVanished: boolean;
}

/** Hit rate (share in the rule's direction), mean and median of some returns. */
export interface OutcomeSummary {
  readonly hitRate: Estimate;
  readonly mean: Estimate;
  readonly median: Estimate;
}

/** Signals beside random tokens. */
interface Comparison {
  readonly signals: OutcomeSummary;
  /** A token drawn at random on the same days, each day weighted by its signals. */
  readonly random: OutcomeSummary;
  /** Mean outcome of the signals minus that of random tokens. */
  readonly edge: Estimate;
}

/** A rule's record over one horizon. */
export interface RuleRecord {
  readonly n: number;
  /** Outcomes of tokens that were never priced again; they count as −90 %. */
  readonly vanished: number;
  /** Null under `minOutcomes`: too few to tell. */
  readonly comparison: Comparison | null;
}

interface Question {
  readonly direction: SignalDirection;
  readonly horizonDays: number;
}

/**
 * The record of a rule over one horizon: its signals' outcomes beside those of random tokens on the same days. Outcomes on days
 * without a comparison are left out. Intervals: bootstrap by blocks of weeks as long as the horizon.
 */
export function ruleRecord(
  outcomes: readonly SignalOutcome[],
  ofDay: ReadonlyMap<Day, DayOutcome>,
  question: Question,
): RuleRecord {
  const placed = outcomes.flatMap((outcome) => {
    const market = ofDay.get(outcome.day);
    return market === undefined ? [] : [{ ...outcome, market }];
  });
  const n = placed.length;
  const vanished = placed.filter(({ hasVanished }) => hasVanished).length;
  return { n, vanished, comparison: n < minOutcomes ? null : compare(placed, question) };
}

type Placed = SignalOutcome & { readonly market: DayOutcome };

function compare(placed: readonly Placed[], { direction, horizonDays }: Question): Comparison {
  const weekEnds = placed.map(({ day }) => weekEndUpTo(day + daysPerWeek - 1));
  const first = weekEnds.reduce((a, b) => Math.min(a, b));
  const weekOf = (i: number) => ((weekEnds[i] ?? first) - first) / daysPerWeek;
  const weeks = 1 + placed.reduce((most, _, i) => Math.max(most, weekOf(i)), 0);
  const drawn = resampleWeeks(weeks, Math.ceil(horizonDays / daysPerWeek));
  const sample = (pointsOf: (one: Placed, week: number) => readonly Point[]) =>
    new WeeklySample(
      placed.flatMap((one, i) => pointsOf(one, weekOf(i))),
      weeks,
    );
  const single = (measure: (one: Placed) => number) =>
    sample((one, week) => [{ week, weight: 1, value: measure(one) }]);

  const returns = single(({ forwardReturn }) => forwardReturn);
  const randomMeans = single(({ market }) => market.mean);
  const signals: Samples = {
    hits: single(({ forwardReturn }) => Number(direction * forwardReturn > 0)),
    means: returns,
    values: returns,
  };
  const random: Samples = {
    hits: single(({ market }) => (direction > 0 ? market.riseShare : market.fallShare)),
    means: randomMeans,
    values: new WeeklySample(randomPoints(placed, weekOf), weeks),
  };
  const edge = (counts: Uint16Array) => returns.mean(counts) - randomMeans.mean(counts);
  return {
    signals: summarise(signals, drawn),
    random: summarise(random, drawn),
    edge: estimateOf(edge(drawn.once), edge, drawn),
  };
}

/** The points of each day once, weighted by the signals of the day. */
function randomPoints(placed: readonly Placed[], weekOf: (i: number) => number): Point[] {
  const days = new Map<Day, { market: DayOutcome; week: number; signals: number }>();
  placed.forEach(({ day, market }, i) => {
    const known = days.get(day);
    if (known === undefined) days.set(day, { market, week: weekOf(i), signals: 1 });
    else known.signals += 1;
  });
  return [...days.values()].flatMap(({ market, week, signals }) =>
    Array.from(market.quantiles, (value) => ({
      value,
      week,
      weight: signals / market.quantiles.length,
    })),
  );
}

interface Samples {
  readonly hits: WeeklySample;
  readonly means: WeeklySample;
  readonly values: WeeklySample;
}

function summarise({ hits, means, values }: Samples, drawn: Resamples): OutcomeSummary {
  const ofHits = (counts: Uint16Array) => hits.mean(counts);
  const ofMeans = (counts: Uint16Array) => means.mean(counts);
  const ofMedians = (counts: Uint16Array) => values.median(counts);
  return {
    hitRate: estimateOf(ofHits(drawn.once), ofHits, drawn),
    mean: estimateOf(ofMeans(drawn.once), ofMeans, drawn),
    median: estimateOf(ofMedians(drawn.once), ofMedians, drawn),
  };
}
