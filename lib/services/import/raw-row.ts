import type { Cell } from "@/lib/domain/import/cell";
import type { RuleId } from "@/lib/domain/import/rules";

/** A row as it stands in a file. `problem` is set when it could not even be split into cells. */
export interface RawRow {
  /** The line it begins on, from 1; in a JSON array the element, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly problem: RuleId | null;
}
