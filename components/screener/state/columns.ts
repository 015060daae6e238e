import type { ColumnInfo } from "@/lib/domain/column";
import type { ScreenQuery } from "@/lib/domain/screen/query";

/** A column of the grid: a declared one, the red flags or the sparkline. */
export type GridColumn =
  | { readonly kind: "declared"; readonly id: string; readonly info: ColumnInfo }
  | { readonly kind: "flags"; readonly id: string }
  | { readonly kind: "spark"; readonly id: string };

/** The columns shown before anything is chosen, in order. */
export const defaultColumns = (columns: readonly ColumnInfo[]): string[] => [
  ...columns
    .filter((column) => column.defaultPosition !== null)
    .sort((a, b) => (a.defaultPosition ?? 0) - (b.defaultPosition ?? 0))
    .map(({ id }) => id),
  "flags",
  "spark",
];

/** Columns that always have a filter, in the order of the rail: before and after those a reader adds. */
export const railColumns = {
  first: ["sector", "grade", "momentum", "volume", "marketCap"],
  last: ["chain", "ageDays", "early"],
} as const;

/** The columns that the grid and the rail show before anything is chosen. */
export function usualColumns(columns: readonly ColumnInfo[]): string[] {
  const wanted = new Set<string>([
    ...railColumns.first,
    ...railColumns.last,
    ...defaultColumns(columns),
  ]);
  return columns.map(({ id }) => id).filter((id) => wanted.has(id));
}

/** The ids of the columns a screen shows, in order. */
export const visibleColumns = (
  query: ScreenQuery,
  columns: readonly ColumnInfo[],
): readonly string[] => query.columns ?? defaultColumns(columns);

/** The columns of these ids; an id that nothing declares is left out. */
export function gridColumns(ids: readonly string[], columns: readonly ColumnInfo[]): GridColumn[] {
  const byId = new Map(columns.map((info) => [info.id, info]));
  return ids.flatMap((id): GridColumn[] => {
    if (id === "flags") return [{ kind: "flags", id }];
    if (id === "spark") return [{ kind: "spark", id }];
    const info = byId.get(id);
    return info === undefined ? [] : [{ kind: "declared", id, info }];
  });
}

const unitWidths: Partial<Record<string, number>> = {
  grade: 74,
  fraction: 86,
  usd: 80,
  days: 72,
  score: 60,
  flag: 60,
};

/** The width a column has before it is resized, in pixels; its head must fit. */
export function columnWidth(column: GridColumn): number {
  if (column.kind === "flags" || column.kind === "spark") return 90;
  const { info } = column;
  if (info.id === "price") return 104;
  const head = info.short.length * 6.5 + 26;
  const body = info.kind === "choice" ? 100 : (unitWidths[info.unit] ?? 80);
  return Math.round(Math.max(head, body));
}

/** The title of a column as the head prints it. */
export function columnTitle(column: GridColumn): string {
  if (column.kind === "flags") return "Red flags";
  if (column.kind === "spark") return "30 days";
  return column.info.short;
}

export const isNumeric = (column: GridColumn): boolean =>
  column.kind === "declared" && column.info.kind === "number";
