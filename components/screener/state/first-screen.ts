import type { Meta } from "@/lib/contracts/envelope";
import type { ProblemItem, ProblemName } from "@/lib/contracts/problem";
import type { ColumnInfo } from "@/lib/domain/column";
import type { FlagInfo } from "@/lib/domain/screen/catalog";
import type { AnswerRow } from "./rows";

/** The rows that the server puts into the page, so that it can be read before any script runs. */
export interface FirstRows {
  /** The canonical query string they answer. */
  readonly search: string;
  readonly rows: readonly AnswerRow[];
  /** Rows that match. */
  readonly total: number;
  /** Tokens listed on the day. */
  readonly size: number;
  readonly meta: Meta;
}

/** Why the server could not give rows. */
export interface FirstProblem {
  readonly name: ProblemName;
  readonly detail: string;
  readonly errors: readonly ProblemItem[];
}

/** What the server hands to the screener; plain data. */
export interface FirstScreen {
  readonly columns: readonly ColumnInfo[];
  readonly flags: readonly FlagInfo[];
  readonly answer: FirstRows | null;
  readonly problem: FirstProblem | null;
}
