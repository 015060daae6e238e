import type { Day } from "@/lib/domain/market/day";
import { type ChanceEvent, chanceEvents, chancesOf } from "@/lib/domain/model/chances";
import { areaUnderCurve } from "@/lib/domain/stats/area-under-curve";
import { mean } from "@/lib/domain/stats/mean";
import { ChanceFit, gradesOf, isHit } from "./fit-chances";
import type { ScoredWeek } from "./judge-ranking";

export interface DatedScores extends ScoredWeek {
  readonly day: Day;
}

export interface ChanceJudgement {
  /** Token weeks that were given a chance and whose outcome is known. */
  readonly n: number;
  /** Share of them that it came true for. */
  readonly baseRate: number;
  /** Mean distance of chance and frequency over tenths of all chances, weighted by size. */
  readonly calibrationError: number;
  /** Area under the ROC curve of the chances, all weeks together. */
  readonly areaUnderCurve: number;
  /** The same within each week, averaged over weeks that have both outcomes. */
  readonly areaUnderCurveWithinWeeks: number;
}

const tenths = 10;

/** Chances that were given and whether each came true, week by week. */
class Given {
  readonly #chances: number[] = [];
  readonly #hits: number[] = [];
  readonly #within: number[] = [];

  addWeek(chances: Float64Array, isHit: Uint8Array): void {
    this.#chances.push(...chances);
    this.#hits.push(...isHit);
    this.#within.push(areaUnderCurve(chances, isHit));
  }

  get judgement(): ChanceJudgement {
    const chances = Float64Array.from(this.#chances);
    const isHit = Uint8Array.from(this.#hits);
    return {
      n: chances.length,
      baseRate: mean(Float64Array.from(this.#hits)),
      calibrationError: calibrationError(chances, isHit),
      areaUnderCurve: areaUnderCurve(chances, isHit),
      areaUnderCurveWithinWeeks: mean(Float64Array.from(this.#within)),
    };
  }
}

/**
 * Turns scores into chances of each event after `horizonDays` and judges them. The curves of a week come from weeks whose
 * outcome was known by then; weeks before `from` only teach.
 */
export function judgeChances(
  weeks: readonly DatedScores[],
  horizonDays: number,
  from: Day,
): Readonly<Record<ChanceEvent, ChanceJudgement>> {
  const given = { triple: new Given(), tenfold: new Given(), minus90: new Given() };
  const seen = new ChanceFit();
  let next = 0;
  for (const { day, scores, forward } of weeks) {
    for (; ; next++) {
      const week = weeks[next];
      if (week === undefined || week.day + horizonDays > day) break;
      seen.add(week);
    }
    const curves = seen.chances;
    if (day < from || curves === null) continue;
    const known = [...scores.keys()].filter(
      (token) => !(Number.isNaN(scores[token]) || Number.isNaN(forward[token])),
    );
    const grades = gradesOf(scores);
    for (const event of chanceEvents)
      given[event].addWeek(
        Float64Array.from(known, (token) => chancesOf(grades[token] ?? 50, curves)[event]),
        Uint8Array.from(known, (token) => Number(isHit(event, forward[token] ?? Number.NaN))),
      );
  }
  return {
    triple: given.triple.judgement,
    tenfold: given.tenfold.judgement,
    minus90: given.minus90.judgement,
  };
}

/** Expected calibration error over tenths of the chances. Source: Naeini, Cooper and Hauskrecht 2015. */
export function calibrationError(chances: Float64Array, isHit: Uint8Array): number {
  const order = [...chances.keys()].sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0));
  let error = 0;
  for (let bin = 0; bin < tenths; bin++) {
    const start = Math.floor((bin * order.length) / tenths);
    const end = Math.floor(((bin + 1) * order.length) / tenths);
    let difference = 0;
    for (const index of order.slice(start, end))
      difference += (chances[index] ?? 0) - (isHit[index] ?? 0);
    error += Math.abs(difference);
  }
  return order.length === 0 ? Number.NaN : error / order.length;
}
