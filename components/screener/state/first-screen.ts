import type { Meta } from "@/lib/contracts/envelope";
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

/** What the server hands to the screener; plain data. */
export interface FirstScreen {
  readonly columns: readonly ColumnInfo[];
  readonly flags: readonly FlagInfo[];
  /** Null when there are none: the browser asks again and says why. */
  readonly answer: FirstRows | null;
}
