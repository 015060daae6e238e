import type { TokenDifference } from "@/components/token/model";
import type { GradeKind } from "@/lib/domain/grading/grade";

type KindDifference = TokenDifference["differences"][number];

/** A data point of a difference; null is unknown. */
export interface DifferenceRow {
  readonly key: string;
  readonly name: string;
  /** Empty for what has no value of its own. */
  readonly unit: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly points: number;
}

/** One grade's difference as a table: the rows and what is left over add up to the change. */
export interface DifferenceTableData {
  readonly kind: GradeKind;
  readonly sentence: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Null when one side has no grade. */
  readonly change: number | null;
  readonly rows: readonly DifferenceRow[];
}

const mostRows = 8;
/** Under this many grade points a row would print as 0.0. */
const leastPoints = 0.05;

const plain = (key: string, name: string, points: number): DifferenceRow[] =>
  Math.abs(points) < leastPoints ? [] : [{ key, name, unit: "", from: null, to: null, points }];

/** The largest data points, the others in one row, then what is no data point. */
export function differenceTable(difference: KindDifference): DifferenceTableData {
  const { kind, sentence, from, to, change, factors, field, base, model, cap } = difference;
  const large = factors.filter(({ points }) => Math.abs(points) >= leastPoints).slice(0, mostRows);
  const others = factors.slice(large.length);
  const rest = others.reduce((sum, { points }) => sum + points, 0);
  return {
    ...{ kind, sentence, from, to, change },
    rows: [
      ...large.map((one) => ({
        ...{ key: one.factor, name: one.name, unit: one.unit, points: one.points },
        from: one.fromValue,
        to: one.toValue,
      })),
      ...plain("others", `${others.length} other data points`, rest),
      ...plain("field", "What the same lead is worth", field),
      ...plain("base", "Where an average token stands", base),
      ...plain("model", "Other weights of the model", model),
      ...plain("cap", "Caps by red flags", cap),
    ],
  };
}
