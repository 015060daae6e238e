import { calibrationError } from "@/lib/domain/evaluation/judge-chances";
import { tenthsOf } from "@/lib/domain/evaluation/judge-ranking";
import { mean } from "@/lib/domain/stats/mean";
import { type Interval, wilsonInterval } from "@/lib/domain/stats/wilson-interval";
import { tripleReturn } from "./bucket-record";
import { countedReturns, type RecordWeek } from "./record-week";

/** Tokens that were given about the same chance, and how often it came true. */
export interface CalibrationPoint {
  readonly n: number;
  readonly chance: number;
  readonly observed: number;
  readonly interval: Interval;
}

export interface Calibration {
  readonly n: number;
  readonly baseRate: number;
  /** Mean distance of chance and frequency over tenths of all chances. */
  readonly error: number;
  readonly points: readonly CalibrationPoint[];
}

const tenths = 10;
const pointCount = 10;
/** A tenth's frequency is drawn to that of all as if so many more tokens had been seen. */
const shrinkageTokens = 200;

interface Called {
  readonly chance: number;
  readonly isHit: number;
  readonly token: number;
}

/**
 * How chances of three times the price came true. The chance of a token is how often its tenth of the week's grades
 * reached that, in weeks whose outcome was known by then: nothing later is used. Null while no chance could be given.
 */
export function calibrate(weeks: readonly RecordWeek[], horizonDays: number): Calibration | null {
  const called = callsOf(weeks, horizonDays).sort((a, b) => a.chance - b.chance);
  if (called.length === 0) return null;
  const hits = Float64Array.from(called, ({ isHit }) => isHit);
  const chances = Float64Array.from(called, ({ chance }) => chance);
  return {
    n: called.length,
    baseRate: mean(hits),
    error: calibrationError(chances, Uint8Array.from(hits)),
    points: Array.from({ length: pointCount }, (_, i) =>
      pointOf(
        called.slice(
          Math.floor((i * called.length) / pointCount),
          Math.floor(((i + 1) * called.length) / pointCount),
        ),
      ),
    ).filter(({ n }) => n > 0),
  };
}

/** A token seen in many weeks is one draw: the interval counts tokens. */
function pointOf(called: readonly Called[]): CalibrationPoint {
  const observed = mean(Float64Array.from(called, ({ isHit }) => isHit));
  return {
    n: called.length,
    chance: mean(Float64Array.from(called, ({ chance }) => chance)),
    observed,
    interval: wilsonInterval(observed, new Set(called.map(({ token }) => token)).size),
  };
}

/** How often each tenth of the grades reached three times so far. */
class SeenTenths {
  readonly #hits = new Float64Array(tenths);
  readonly #tokens = new Float64Array(tenths);
  #allHits = 0;
  #allTokens = 0;

  add(week: RecordWeek): void {
    for (const { tenth, isHit } of outcomesOf(week)) {
      this.#hits[tenth] = (this.#hits[tenth] ?? 0) + isHit;
      this.#tokens[tenth] = (this.#tokens[tenth] ?? 0) + 1;
      this.#allHits += isHit;
      this.#allTokens++;
    }
  }

  /** NaN while nothing was seen. */
  chance(tenth: number): number {
    const base = this.#allHits / this.#allTokens;
    const hits = (this.#hits[tenth] ?? 0) + shrinkageTokens * base;
    return hits / ((this.#tokens[tenth] ?? 0) + shrinkageTokens);
  }
}

function callsOf(weeks: readonly RecordWeek[], horizonDays: number): Called[] {
  const seen = new SeenTenths();
  const called: Called[] = [];
  let next = 0;
  for (const week of weeks) {
    for (const past of weeks.slice(next)) {
      if (past.day + horizonDays > week.day) break;
      seen.add(past);
      next++;
    }
    for (const { tenth, isHit, token } of outcomesOf(week))
      called.push({ chance: seen.chance(tenth), isHit, token });
  }
  return called.filter(({ chance }) => !Number.isNaN(chance));
}

/** The graded tokens of a week whose outcome is known. */
function outcomesOf(week: RecordWeek | undefined) {
  if (week === undefined) return [];
  const tenthOf = tenthsOf(week.grades);
  const returns = countedReturns(week, "-100");
  return [...returns.keys()].flatMap((i) => {
    const value = returns[i] ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(week.grades[i])) return [];
    return [
      { tenth: tenthOf[i] ?? 0, isHit: Number(value >= tripleReturn), token: week.tokens[i] ?? 0 },
    ];
  });
}
