import type { FlagFilter, Range, ScreenQuery, Where } from "@/lib/domain/screen/query";

/** Every edit starts at the first row again. */
const edited = (query: ScreenQuery, change: Partial<ScreenQuery>): ScreenQuery => ({
  ...query,
  cursor: null,
  limit: null,
  ...change,
});

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The screen with a range on a column; a range open at both ends is none. */
export function withRange(query: ScreenQuery, id: string, range: Range): ScreenQuery {
  const open = range.min === null && range.max === null;
  return edited(query, {
    ranges: open ? without(query.ranges, id) : { ...query.ranges, [id]: range },
  });
}

/** The screen with these ticks on a column of choices; none is all. */
export function withChoices(
  query: ScreenQuery,
  id: string,
  values: readonly string[],
): ScreenQuery {
  return edited(query, {
    choices: values.length === 0 ? without(query.choices, id) : { ...query.choices, [id]: values },
  });
}

export const withFlags = (query: ScreenQuery, flags: FlagFilter): ScreenQuery =>
  edited(query, { flags });

export const withWhere = (query: ScreenQuery, where: Where | null): ScreenQuery =>
  edited(query, { where });

export const withText = (query: ScreenQuery, text: string): ScreenQuery => edited(query, { text });

export const withColumns = (
  query: ScreenQuery,
  columns: readonly string[] | null,
): ScreenQuery => ({ ...query, columns });

/** The screen without any filter; day, columns and order stay. */
export const withoutFilters = (query: ScreenQuery): ScreenQuery =>
  edited(query, {
    ranges: {},
    choices: {},
    flags: { level: "any", without: [], having: [] },
    text: "",
    where: null,
  });

/** A click on a head sorts by it alone, then the other way; with `add` it joins the order or leaves it again. */
export function withSort(
  query: ScreenQuery,
  column: string,
  firstDescending: boolean,
  add: boolean,
): ScreenQuery {
  const at = query.sort.findIndex((key) => key.column === column);
  const old = query.sort[at];
  const next = { column, descending: old ? !old.descending : firstDescending };
  if (!add) return edited(query, { sort: [next] });
  if (old === undefined) return edited(query, { sort: [...query.sort, next] });
  const turned = old.descending === firstDescending;
  return edited(query, { sort: turned ? query.sort.with(at, next) : query.sort.toSpliced(at, 1) });
}
