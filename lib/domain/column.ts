import { type FactorUnit, factorGroups } from "./factor";
import type { TokenGrade } from "./grading/grade";
import type { Field } from "./market/fields";
import type { Token } from "./market/token";

/** One token on the day of a run, as a column reads it. Unknown numbers are NaN. */
export interface TokenDay {
  readonly token: Token;
  readonly grade: TokenGrade;
  /** A snapshot field as seen on the day. */
  readonly field: (key: Field) => number;
  readonly factor: (key: string) => number;
  /** Percentile rank of a factor in the universe of the day, 0 to 1. */
  readonly rank: (key: string) => number;
  /** The daily close `daysBack` days before the day of the run, 0 to 29. */
  readonly close: (daysBack: number) => number;
  readonly ageDays: number;
}

export type ColumnUnit = FactorUnit | "grade" | "tokens";

/** Scale of a column's histogram and slider. */
export type ColumnScale = "linear" | "log" | "symlog";

/** What columns are listed under; factors keep the names of their own groups. */
export const columnGroups = {
  identity: "Identity",
  grades: "Grades",
  market: "Market",
  evidence: "Evidence",
  ...factorGroups,
} as const;

export type ColumnGroup = keyof typeof columnGroups;

interface ColumnBase<Id extends string> {
  /** Name in the URL, the API and the expression language. camelCase. */
  readonly id: Id;
  /** Other names accepted for it. */
  readonly aliases?: readonly string[];
  readonly label: string;
  /** Grid header, at most 14 characters. */
  readonly short: string;
  readonly description: string;
  readonly group: ColumnGroup;
  /** Shown in the grid before anything is chosen, in this order; null when chosen by the user only. */
  readonly defaultPosition: number | null;
}

/** What is told about a column of numbers. */
export interface NumberColumnInfo<Id extends string = string> extends ColumnBase<Id> {
  readonly kind: "number";
  readonly unit: ColumnUnit;
  readonly scale: ColumnScale;
}

/** What is told about a column of a few texts. */
export interface ChoiceColumnInfo<Id extends string = string> extends ColumnBase<Id> {
  readonly kind: "choice";
  /** Every value there can be, when that is known beforehand; anything else is then an error. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
}

/** A column's declaration without the code that reads it: safe to send to a browser. */
export type ColumnInfo = NumberColumnInfo | ChoiceColumnInfo;

/** A column of numbers: filtered by range, sorted by value. */
export interface NumberColumn<Id extends string = string> extends NumberColumnInfo<Id> {
  /** The value, NaN when it is unknown. */
  read(row: TokenDay): number;
}

/** A column of a few texts: filtered by ticking, sorted by label. */
export interface ChoiceColumnDeclaration<Id extends string = string> extends ChoiceColumnInfo<Id> {
  /** The value, null when it is unknown. */
  read(row: TokenDay): string | null;
}

export type Column<Id extends string = string> = NumberColumn<Id> | ChoiceColumnDeclaration<Id>;

/** Keeps the literal id of a declaration. */
export const defineColumn = <const Id extends string, C extends Column<Id>>(
  column: C & { readonly id: Id },
): C => column;

/** A column's declaration without its code. */
export function columnInfo(column: Column): ColumnInfo {
  const { read: _, ...info } = column;
  return info;
}
