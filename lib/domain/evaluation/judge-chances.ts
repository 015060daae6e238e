import type { Day } from "@/lib/domain/market/day";
import { chancesOf } from "@/lib/domain/model/chances";
import { areaUnderCurve } from "@/lib/domain/stats/area-under-curve";
import { mean } from "@/lib/domain/stats/mean";
import { ChanceFit, gradesOf, tripleReturn } from "./fit-chances";
import type { ScoredWeek } from "./judge-ranking";

export interface DatedScores extends ScoredWeek {
  readonly day: Day;
}

export interface ChanceJudgement {
  /** Token weeks that were given a chance and whose outcome is known. */
  readonly n: number;
  /** Share of them that reached three times. */
  readonly baseRate: number;
  /** Mean distance of chance and frequency over tenths of all chances, weighted by size. */
  readonly calibrationError: number;
  /** Area under the ROC curve of the chances, all weeks together. */
  readonly areaUnderCurve: number;
  /** The same within each week by score, averaged over weeks that have both outcomes. */
  readonly areaUnderCurveWithinWeeks: number;
}

const tenths = 10;

/**
 * Turns scores into chances of three times the price after `horizonDays` and judges them. The curve of
 * a week comes from weeks whose outcome was known by then; weeks before `from` only teach.
 */
export function judgeChances(
  weeks: readonly DatedScores[],
  horizonDays: number,
  from: Day,
): ChanceJudgement {
  const chances: number[] = [];
  const hits: number[] = [];
  const within: number[] = [];
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
      (token) => !Number.isNaN(scores[token]) && !Number.isNaN(forward[token]),
    );
    const grades = gradesOf(scores);
    const isHit = Uint8Array.from(known, (token) => Number((forward[token] ?? 0) >= tripleReturn));
    chances.push(...known.map((token) => chancesOf(grades[token] ?? 50, curves).triple));
    hits.push(...isHit);
    const ofKnown = Float64Array.from(known, (token) => scores[token] ?? Number.NaN);
    within.push(areaUnderCurve(ofKnown, isHit));
  }
  return {
    n: chances.length,
    baseRate: mean(Float64Array.from(hits)),
    calibrationError: calibrationError(Float64Array.from(chances), Uint8Array.from(hits)),
    areaUnderCurve: areaUnderCurve(Float64Array.from(chances), Uint8Array.from(hits)),
    areaUnderCurveWithinWeeks: mean(Float64Array.from(within)),
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
