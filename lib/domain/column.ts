import type { Field } from "./market/fields";
import type { Token } from "./market/token";
import type { TokenGrade } from "./grading/grade";
import type { FactorUnit } from "./factor";

/** One token on the day of a run, as a column reads it. Unknown numbers are NaN. */
export interface TokenDay {
  readonly token: Token;
  readonly grade: TokenGrade;
  readonly field: (key: Field) => number;
  readonly factor: (key: string) => number;
  /** Percentile rank of a factor in the universe of the day, 0 to 1. */
  readonly rank: (key: string) => number;
  readonly ageDays: number;
}

export type ColumnUnit = FactorUnit | "grade" | "tokens";

interface ColumnBase<Id extends string> {
  /** Name in the URL, the API and the expression language. camelCase. */
  readonly id: Id;
  readonly label: string;
  /** Grid header, at most 14 characters. */
  readonly short: string;
  readonly description: string;
  readonly group: "identity" | "grades" | "market" | "evidence";
  /** Shown in the grid before anything is chosen, in this order; null when chosen by the user only. */
  readonly defaultPosition: number | null;
}

/** A column of numbers: filtered by range, sorted by value. */
export interface NumberColumn<Id extends string = string> extends ColumnBase<Id> {
  readonly kind: "number";
  readonly unit: ColumnUnit;
  /** Scale of its histogram and slider. */
  readonly scale: "linear" | "log" | "symlog";
  read(row: TokenDay): number;
}

/** A column of a few texts: filtered by ticking, sorted by label. */
export interface ChoiceColumnDeclaration<Id extends string = string> extends ColumnBase<Id> {
  readonly kind: "choice";
  read(row: TokenDay): string | null;
}

export type Column<Id extends string = string> = NumberColumn<Id> | ChoiceColumnDeclaration<Id>;

/** Keeps the literal id of a declaration. */
export const defineColumn = <const Id extends string, C extends Column<Id>>(
  column: C & { readonly id: Id },
): C => column;
