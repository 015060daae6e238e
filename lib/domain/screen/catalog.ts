import type { ColumnInfo } from "@/lib/domain/column";
import type { Severity } from "@/lib/domain/flag";

/** A red flag's declaration without its rule's code. */
export interface FlagInfo {
  readonly key: string;
  readonly name: string;
  readonly severity: Severity;
}

/** The words of the screen language: every column and red flag there is. */
export interface ScreenCatalog {
  readonly columns: readonly ColumnInfo[];
  readonly flags: readonly FlagInfo[];
  /** The column of an id or alias. */
  readonly column: (name: string) => ColumnInfo | undefined;
}

/** A catalog of columns and flags, with look-up by id or alias. */
export function screenCatalog(
  columns: readonly ColumnInfo[],
  flags: readonly FlagInfo[],
): ScreenCatalog {
  const byName = new Map<string, ColumnInfo>();
  for (const column of columns) for (const alias of column.aliases ?? []) byName.set(alias, column);
  for (const column of columns) byName.set(column.id, column);
  return { columns, flags, column: (name) => byName.get(name) };
}
