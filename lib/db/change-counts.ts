import type { Queryable } from "./runs";

/** Tables of derived numbers whose changes are counted. */
export type CountedTable = "outcomes" | "factor_ics" | "signals" | "day_outcomes";

/** Counts a change of a table in the transaction of `db`: it is seen when the change itself is. */
export async function countChange(db: Queryable, table: CountedTable): Promise<void> {
  await db.query(
    `INSERT INTO change_counts AS c (name, changes) VALUES ($1, 1)
     ON CONFLICT (name) DO UPDATE SET changes = c.changes + 1`,
    [table],
  );
}

/** SQL of how often these tables have changed, as text. */
export const changesSql = (...tables: readonly CountedTable[]): string =>
  `(SELECT coalesce(string_agg(name || ':' || changes, '.' ORDER BY name), '') FROM change_counts
    WHERE name IN (${tables.map((table) => `'${table}'`).join(", ")}))`;
