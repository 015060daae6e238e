import {
  type ChanceCurve,
  type ChanceEvent,
  type Chances,
  chanceAt,
  chanceEvents,
  placeOf,
} from "@/lib/domain/model/chances";
import { mean } from "@/lib/domain/stats/mean";
import { percentileRank } from "@/lib/domain/stats/percentile-rank";
import { sortedKnown } from "@/lib/domain/stats/sorted-known";
import type { ScoredWeek } from "./judge-ranking";

/** What counts as each event, and the share of small caps it is taken to befall in the long run. */
const events = {
  triple: { isHit: (value: number) => value >= 2, prior: 0.1 },
  tenfold: { isHit: (value: number) => value >= 9, prior: 0.01 },
  minus90: { isHit: (value: number) => value <= -0.9, prior: 0.01 },
} as const;

/** Whether a simple return over the horizon is the event. */
export const isHit = (event: ChanceEvent, simpleReturn: number): boolean =>
  events[event].isHit(simpleReturn);

/** Weeks of one independent outcome, as horizons of half a year overlap. */
const weeksPerOutcome = 26;
/** The long-run share counts as so many half years: booms must not pass for the rule. */
const priorOutcomes = 30;
const minWeeks = 26;
/** Tokens of known outcome a week must have to say something. */
const minTokens = 20;

/** Each score's place among the known ones as a grade, 0 to 100. */
export function gradesOf(scores: Float64Array): Float64Array {
  const sorted = sortedKnown(scores);
  return scores.map((score) => 100 * percentileRank(sorted, score));
}

/** Sums from which chances follow, grown by weeks whose outcome has become known. */
export class ChanceFit {
  readonly #sums = { triple: emptySums(), tenfold: emptySums(), minus90: emptySums() };
  #weeks = 0;

  add({ scores, forward }: ScoredWeek): void {
    const known = [...scores.keys()].filter(
      (token) => !(Number.isNaN(scores[token]) || Number.isNaN(forward[token])),
    );
    if (known.length < minTokens) return;
    this.#weeks++;
    const grades = gradesOf(scores);
    const places = Float64Array.from(known, (token) => placeOf(grades[token] ?? Number.NaN));
    const returns = Float64Array.from(known, (token) => forward[token] ?? Number.NaN);
    for (const event of chanceEvents)
      addWeek(
        this.#sums[event],
        places,
        returns.map((v) => Number(events[event].isHit(v))),
      );
  }

  /** The curves as known so far; null before half a year of outcomes. */
  get chances(): Chances | null {
    if (this.#weeks < minWeeks) return null;
    const curve = (event: keyof typeof events) =>
      curveOf(this.#sums[event], this.#weeks, events[event].prior);
    return { triple: curve("triple"), tenfold: curve("tenfold"), minus90: curve("minus90") };
  }
}

interface Sums {
  rates: number;
  covariance: number;
  information: number;
}

const emptySums = (): Sums => ({ rates: 0, covariance: 0, information: 0 });

function addWeek(sums: Sums, places: Float64Array, hits: Float64Array): void {
  const rate = mean(hits);
  const middle = mean(places);
  sums.rates += rate;
  for (const [i, place] of places.entries()) {
    sums.covariance += (place - middle) * ((hits[i] ?? 0) - rate);
    sums.information += (place - middle) ** 2 * rate * (1 - rate);
  }
}

/**
 * The slope is the score step of a logistic regression within weeks, from no effect; the intercept makes the mean chance
 * over all grades the long-run rate. Source: Rao 1948, score test.
 */
function curveOf(sums: Sums, weeks: number, prior: number): ChanceCurve {
  const slope = sums.information > 0 ? sums.covariance / sums.information : 0;
  const outcomes = weeks / weeksPerOutcome;
  const rate =
    (outcomes * (sums.rates / weeks) + priorOutcomes * prior) / (outcomes + priorOutcomes);
  let low = -20;
  let high = 20;
  for (let step = 0; step < 50; step++) {
    const intercept = (low + high) / 2;
    if (meanChance({ intercept, slope }) < rate) low = intercept;
    else high = intercept;
  }
  return { intercept: (low + high) / 2, slope };
}

const places = Float64Array.from({ length: 100 }, (_, i) => placeOf(i + 0.5));

const meanChance = (curve: ChanceCurve): number => mean(places.map((at) => chanceAt(at, curve)));
