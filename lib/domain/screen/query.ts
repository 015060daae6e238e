import type { Day } from "@/lib/domain/market/day";
import type { Expression, Position } from "./expression/ast";

/** Both ends belong to the range; null is open. An unknown value is in no range. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

export interface SortKey {
  /** A column id, `symbol` or `name`. */
  readonly column: string;
  readonly descending: boolean;
}

/** What is asked of red flags. */
export interface FlagFilter {
  /** No red flag at all, no severe one, or any. */
  readonly level: "any" | "nosevere" | "none";
  /** Flags a token must not have. */
  readonly without: readonly string[];
  /** Flags a token must have. */
  readonly having: readonly string[];
}

/** An expression that passed the type check, with the text as it was typed. */
export interface Where {
  readonly text: string;
  readonly expression: Expression;
}

/** A screen: everything the URL says. Made by `parseScreenParams`, so it holds only names the catalog knows. */
export interface ScreenQuery {
  readonly ranges: Readonly<Record<string, Range>>;
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly flags: FlagFilter;
  /** Text that symbol, name, id or contract contains; empty is any. */
  readonly text: string;
  readonly where: Where | null;
  /** Empty is best grade first. */
  readonly sort: readonly SortKey[];
  /** Chosen columns in order; null is the default ones. */
  readonly columns: readonly string[] | null;
  /** Null is the newest graded day. */
  readonly asOf: Day | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

/** Every token, best grade first. */
export const emptyQuery: ScreenQuery = {
  ranges: {},
  choices: {},
  flags: { level: "any", without: [], having: [] },
  text: "",
  where: null,
  sort: [],
  columns: null,
  asOf: null,
  limit: null,
  cursor: null,
};

export interface ScreenError {
  /** The parameter. */
  readonly path: string;
  readonly message: string;
  readonly position?: Position;
}

export type ScreenParse =
  | { readonly ok: true; readonly query: ScreenQuery }
  | { readonly ok: false; readonly errors: readonly ScreenError[] };
