import { letterOf, letters } from "@/lib/domain/grading/grade";
import { choiceOf, flagsOf, type MarketFrame, numbersOf } from "@/lib/domain/market/frame";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";

/** The lower bound of the letters A. */
const boundOfA = 80;

/** A sector on a day. Shares are of the tokens where the value is known; null where it is known of none. */
export interface SectorSummary {
  readonly tokens: number;
  readonly graded: number;
  readonly medianGrade: number | null;
  /** Of graded tokens: a grade of at least 80. */
  readonly shareOfA: number | null;
  /** Breadth: price above its 50-day average. */
  readonly aboveAverage50d: number | null;
  /** Breadth: a positive 30-day return. */
  readonly rising30d: number | null;
  readonly medianReturn7d: number | null;
  readonly medianReturn30d: number | null;
  readonly medianReturn90d: number | null;
  /** US dollars, of the tokens where it is known. */
  readonly marketCap: number | null;
  readonly volume24h: number | null;
  /** Mean daily volume of 7 days against that of 30, of all tokens together: 0.1 is a tenth more. */
  readonly volumeChange: number | null;
  /** Tokens with at least one red flag. */
  readonly flagged: number | null;
  readonly severelyFlagged: number | null;
}

/** Row numbers of each sector; the empty label holds what is unclassified. */
export function rowsBySector(frame: MarketFrame): ReadonlyMap<string, readonly number[]> {
  const { codes, labels } = choiceOf(frame, "sector");
  return Map.groupBy(
    Array.from({ length: frame.size }, (_, row) => row),
    (row) => labels[codes[row] ?? 0] ?? "",
  );
}

const knownOf = (frame: MarketFrame, column: string, rows: readonly number[]): Float64Array => {
  const values = numbersOf(frame, column);
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN).filter(Number.isFinite);
};

const orNull = (values: Float64Array, compute: (values: Float64Array) => number) =>
  values.length === 0 ? null : compute(values);

const shareWhere = (values: Float64Array, holds: (value: number) => boolean) =>
  orNull(values, (known) => mean(Float64Array.from(known, (value) => (holds(value) ? 1 : 0))));

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** Recent over longer volume of all tokens for which both are known. */
function volumeChangeOf(frame: MarketFrame, rows: readonly number[]): number | null {
  const longer = numbersOf(frame, "volumeAvg30d");
  const ratio = numbersOf(frame, "volumeChange");
  let [recent, usual] = [0, 0];
  for (const row of rows) {
    const [volume = Number.NaN, times = Number.NaN] = [longer[row], ratio[row]];
    if (!Number.isFinite(volume * times)) continue;
    recent += volume * times;
    usual += volume;
  }
  return usual > 0 ? recent / usual - 1 : null;
}

/** What is told of a sector's rows. */
export function sectorSummary(frame: MarketFrame, rows: readonly number[]): SectorSummary {
  const known = (column: string) => knownOf(frame, column, rows);
  const grades = known("grade");
  const severe = new Set(
    frame.catalog.flags.flatMap(({ key, severity }) => (severity === "severe" ? [key] : [])),
  );
  const raised = rows.map((row) => flagsOf(frame, row));
  const share = (count: number) => (rows.length === 0 ? null : count / rows.length);
  return {
    tokens: rows.length,
    graded: grades.length,
    medianGrade: orNull(grades, median),
    shareOfA: shareWhere(grades, (grade) => grade >= boundOfA),
    aboveAverage50d: shareWhere(known("distanceMa50"), (distance) => distance > 0),
    rising30d: shareWhere(known("momentum"), (change) => change > 0),
    medianReturn7d: orNull(known("return7d"), median),
    medianReturn30d: orNull(known("momentum"), median),
    medianReturn90d: orNull(known("return90d"), median),
    marketCap: orNull(known("marketCap"), sum),
    volume24h: orNull(known("volume"), sum),
    volumeChange: volumeChangeOf(frame, rows),
    flagged: share(raised.filter((keys) => keys.length > 0).length),
    severelyFlagged: share(raised.filter((keys) => keys.some((key) => severe.has(key))).length),
  };
}

/** How many of the rows have each letter, best first. */
export function gradeDistribution(frame: MarketFrame, rows: readonly number[]) {
  const given = [...knownOf(frame, "grade", rows)].map(letterOf);
  return letters.map(([letter]) => ({
    letter,
    count: given.filter((one) => one === letter).length,
  }));
}

/** The rows with the highest (or lowest) known values of a column, best first; ties by id. */
export function extremesBy(
  frame: MarketFrame,
  rows: readonly number[],
  column: string,
  end: "highest" | "lowest",
  count: number,
): number[] {
  const values = numbersOf(frame, column);
  const sign = end === "highest" ? -1 : 1;
  return rows
    .filter((row) => Number.isFinite(values[row]))
    .toSorted(
      (a, b) =>
        sign * ((values[a] ?? 0) - (values[b] ?? 0)) ||
        ((frame.ids[a] ?? "") < (frame.ids[b] ?? "") ? -1 : 1),
    )
    .slice(0, count);
}
