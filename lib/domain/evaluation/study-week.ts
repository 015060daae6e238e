import { type ByKind, byKind } from "@/lib/domain/grading/assign-grades";
import type { Model } from "@/lib/domain/grading/grade";
import { gradeMeasuredDay } from "@/lib/domain/grading/grade-measured-day";
import { measureDay } from "@/lib/domain/grading/measure-day";
import type { PreparedPanel } from "@/lib/domain/grading/prepared-panel";
import { centredRank } from "@/lib/domain/grading/rank-factors";
import type { Day } from "@/lib/domain/market/day";
import type { SectorId } from "@/lib/domain/market/token";
import { type CrossSection, placeValues } from "@/lib/domain/model/cross-section";
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
  /** The same as another cross-section places them, when one was asked for; `ranks` when it is the plain one. */
  readonly placed: { readonly crossSection: CrossSection; readonly values: Float32Array };
  /** Centred ranks among all graded tokens of the day, as served grades take them; laid out like `ranks`. */
  readonly ranksAmongAll: Float32Array;
  /** Grades of the model that needs no history, per token. */
  readonly grades: ByKind<Float64Array>;
  /** Simple returns per token; NaN while not known. */
  readonly forward: ByHorizon<Float64Array>;
  /** Tokens that were never priced again before the horizon ended. */
  readonly vanished: ByHorizon<number>;
  /** Simple return of Bitcoin from the day on; NaN while not known or where it is not stored. */
  readonly bitcoin: ByHorizon<number>;
}

export interface StudyOptions {
  readonly segment: Segment;
  readonly vanishedRule: VanishedRule;
  readonly model: Model;
  /** How values are placed for the model; plain ranks unless told. */
  readonly crossSection?: CrossSection;
}

/** Measures one day and keeps the graded tokens of the segment. Only `forward` and `vanished` look past the day. */
export function studyWeek(
  prepared: PreparedPanel,
  outcomes: Outcomes,
  day: Day,
  { segment, vanishedRule, model, crossSection = "plain" }: StudyOptions,
): StudyWeek {
  const { panel } = prepared;
  const bitcoin = panel.tokens.findIndex(({ id }) => id === "bitcoin");
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
  const values = rows.map((row) => row.values);
  const sectors = rows.map(({ token }) => token.sector);
  const ranks = placedRows(values, sectors, "plain");
  return {
    day,
    tokenIds: rows.map(({ token }) => token.id),
    ranks,
    placed: {
      crossSection,
      values: crossSection === "plain" ? ranks : placedRows(values, sectors, crossSection),
    },
    ranksAmongAll: Float32Array.from(rows.flatMap((row) => Array.from(row.ranks, centredRank))),
    bitcoin: byHorizon((horizon) =>
      bitcoin < 0 ? Number.NaN : outcomes.after(bitcoin, day, horizon, vanishedRule).forwardReturn,
    ),
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

/** Places every column of the rows, unknown in the middle. */
function placedRows(
  rows: readonly Float64Array[],
  sectors: readonly (SectorId | null)[],
  crossSection: CrossSection,
): Float32Array {
  const factors = rows[0]?.length ?? 0;
  const placed = new Float32Array(rows.length * factors);
  for (let factor = 0; factor < factors; factor++) {
    const column = Float64Array.from(rows, (values) => values[factor] ?? Number.NaN);
    for (const [row, place] of placeValues(column, sectors, crossSection).entries())
      placed[row * factors + factor] = place || 0;
  }
  return placed;
}
