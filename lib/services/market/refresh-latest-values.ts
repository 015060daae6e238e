import type { ClientBase } from "pg";
import { fieldColumn, fieldKeys, fields } from "@/lib/domain/market/fields";

const longestCarryDays = Math.max(...Object.values(fields).map(({ carryDays }) => carryDays));
const columns = fieldKeys.map(fieldColumn);

// One ordering for all aggregates: PostgreSQL then sorts a token's rows once. A value older than its field's carry
// is unknown on the token's last day, so nothing older than the longest carry is read.
const lastKnown = fieldKeys.map((field) => {
  const column = fieldColumn(field);
  return `(array_agg(s.${column} ORDER BY s.day DESC)
    FILTER (WHERE s.${column} IS NOT NULL AND s.day > t.last_day - ${fields[field].carryDays}))[1] AS ${column}`;
});

const sql = `INSERT INTO latest_values (token_key, day, source_key, fetched_at, ${columns.join(", ")})
  SELECT t.key, last.* FROM tokens AS t CROSS JOIN LATERAL (
    SELECT t.last_day,
      (array_agg(s.source_key ORDER BY s.day DESC))[1],
      (array_agg(s.fetched_at ORDER BY s.day DESC))[1],
      ${lastKnown.join(",\n      ")}
    FROM snapshots AS s
    WHERE s.token_key = t.key AND s.day <= t.last_day AND s.day > t.last_day - ${longestCarryDays}
  ) AS last
  WHERE t.last_day IS NOT NULL AND ($1::int[] IS NULL OR t.key = ANY($1))
  ON CONFLICT (token_key) DO UPDATE SET
    day = excluded.day, source_key = excluded.source_key, fetched_at = excluded.fetched_at,
    ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}`;

/**
 * Recomputes the latest values of the tokens with these keys, or of all, from their history and `tokens.last_day`;
 * returns how many tokens have any.
 */
export async function refreshLatestValues(
  client: ClientBase,
  tokenKeys: readonly number[] | "all",
): Promise<number> {
  const { rowCount } = await client.query(sql, [tokenKeys === "all" ? null : tokenKeys]);
  return rowCount ?? 0;
}
