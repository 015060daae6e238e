import { type ByKind, byKind } from "@/lib/domain/grading/assign-grades";
import type { Model } from "@/lib/domain/grading/grade";
import { gradeMeasuredDay } from "@/lib/domain/grading/grade-measured-day";
import { measureDay } from "@/lib/domain/grading/measure-day";
import type { PreparedPanel } from "@/lib/domain/grading/prepared-panel";
import type { Day } from "@/lib/domain/market/day";
import { centredRanks } from "@/lib/domain/stats/centred-ranks";
import type { Outcomes, VanishedRule } from "./outcomes";
import { isInSegment, type Segment, weekVolume } from "./segment";

/** Horizons in days that are learnt and judged. */
export const horizons = [7, 14, 30, 90, 180] as const;
export type Horizon = (typeof horizons)[number];
export type ByHorizon<T> = Readonly<Record<Horizon, T>>;

/** The same thing made for each horizon. */
const byHorizon = <T>(make: (horizon: Horizon) => T): ByHorizon<T> => ({
  7: make(7),
  14: make(14),
  30: make(30),
  90: make(90),
  180: make(180),
});

/** The tokens of the segment on one day: what was known then and, apart, what came after. */
export interface StudyWeek {
  readonly day: Day;
  readonly tokenIds: readonly string[];
  /** Centred ranks among these tokens, row by row: token `i`, factor `f` at `i * factors + f`; unknown is 0, the middle. */
  readonly ranks: Float32Array;
  /** Grades of the model that needs no history, per token. */
  readonly grades: ByKind<Float64Array>;
  /** Simple returns per token; NaN while not known. */
  readonly forward: ByHorizon<Float64Array>;
  /** Tokens that were never priced again before the horizon ended. */
  readonly vanished: ByHorizon<number>;
}

export interface StudyOptions {
  readonly segment: Segment;
  readonly vanishedRule: VanishedRule;
  readonly model: Model;
}

/** Measures one day and keeps the graded tokens of the segment. Only `forward` and `vanished` look past the day. */
export function studyWeek(
  prepared: PreparedPanel,
  outcomes: Outcomes,
  day: Day,
  { segment, vanishedRule, model }: StudyOptions,
): StudyWeek {
  const { panel } = prepared;
  const graded = gradeMeasuredDay(measureDay(prepared, day), model);
  const capField = graded.fieldKeys.indexOf("marketCap");
  const indexes = new Map(panel.tokens.map(({ id }, index) => [id, index]));
  const rows = graded.rows.flatMap((row) => {
    const index = indexes.get(row.token.id) ?? -1;
    const cap = row.observed[capField] ?? Number.NaN;
    if (row.grade.withheld !== null) return [];
    return isInSegment(segment, cap, weekVolume(panel, index, day)) ? [{ ...row, index }] : [];
  });
  const after = byHorizon((horizon) =>
    rows.map(({ index }) => outcomes.after(index, day, horizon, vanishedRule)),
  );
  return {
    day,
    tokenIds: rows.map(({ token }) => token.id),
    ranks: ranksOf(rows.map(({ values }) => values)),
    grades: byKind((kind) =>
      Float64Array.from(rows, ({ grade }) => grade.grades[kind] ?? Number.NaN),
    ),
    forward: byHorizon((horizon) =>
      Float64Array.from(after[horizon], ({ forwardReturn }) => forwardReturn),
    ),
    vanished: byHorizon(
      (horizon) => after[horizon].filter(({ hasVanished }) => hasVanished).length,
    ),
  };
}

/** Ranks every column of the rows, unknown in the middle. */
function ranksOf(rows: readonly Float64Array[]): Float32Array {
  const factors = rows[0]?.length ?? 0;
  const ranks = new Float32Array(rows.length * factors);
  for (let factor = 0; factor < factors; factor++) {
    const column = centredRanks(Float64Array.from(rows, (values) => values[factor] ?? Number.NaN));
    for (const [row, rank] of column.entries()) ranks[row * factors + factor] = rank || 0;
  }
  return ranks;
}
