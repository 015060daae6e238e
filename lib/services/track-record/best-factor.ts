import type { TrackRecordView } from "@/lib/contracts/track-record";
import { readFactorIcs } from "@/lib/db/outcomes-factors";
import { getPool } from "@/lib/db/pool";
import { factors } from "@/lib/domain/factors/index";
import type { Day } from "@/lib/domain/market/day";
import { daysPerWeek } from "@/lib/domain/market/week";
import { neweyWest } from "@/lib/domain/stats/newey-west";
import { rankCorrelation } from "@/lib/domain/stats/rank-correlation";
import type { OutcomeHorizon } from "@/lib/domain/track-record/after-day";
import type { RecordWeek } from "@/lib/domain/track-record/record-week";
import { asTest } from "./figures";

/** A data point that is known in fewer of the weeks is not compared with a grade that all of them have. */
const leastShareOfWeeks = 0.75;

interface JudgedRun {
  readonly runId: number;
  readonly day: Day;
}

/**
 * The data point that alone would have ranked best in hindsight on these weeks, whichever its sign, and how the grade
 * did on the same tokens. `weeks` are of all graded tokens. Null while nothing is worked out.
 */
export async function bestFactor(
  runs: readonly JudgedRun[],
  weeks: readonly RecordWeek[],
  horizonDays: OutcomeHorizon,
): Promise<TrackRecordView["bestFactor"]> {
  const dayOfRun = new Map(runs.map(({ runId, day }) => [runId, day]));
  const rows = (await readFactorIcs(getPool(), horizonDays))
    .flatMap(({ runId, ...row }) => {
      const day = dayOfRun.get(runId);
      return day === undefined ? [] : [{ ...row, day }];
    })
    .sort((a, b) => a.day - b.day);
  const lag = Math.ceil(horizonDays / daysPerWeek);
  const ofFactor = (key: string) =>
    Float64Array.from(rows, (row) => row.values[row.factorKeys.indexOf(key)] ?? Number.NaN);
  const tests = factors
    .map(({ key, name }) => ({ key, name, test: neweyWest(ofFactor(key), lag) }))
    .filter(({ test }) => test.n > 0 && test.n >= leastShareOfWeeks * rows.length);
  tests.sort((a, b) => Math.abs(b.test.mean) - Math.abs(a.test.mean));
  const [best] = tests;
  if (best === undefined) return null;
  const ics = ofFactor(best.key);
  const days = new Set(rows.filter((_, i) => !Number.isNaN(ics[i])).map(({ day }) => day));
  const ofGrade = weeks
    .filter(({ day }) => days.has(day))
    .map(({ grades, returns }) => rankCorrelation(grades, returns));
  return {
    key: best.key,
    name: best.name,
    rankIc: asTest(best.test),
    grade: asTest(neweyWest(Float64Array.from(ofGrade), lag)),
    factors: tests.length,
  };
}
