import type { Pool } from "pg";

const everything = `SELECT t.id, s.day::text, s.price, s.volume_24h, s.market_cap
  FROM snapshots AS s JOIN tokens AS t ON t.key = s.token_key ORDER BY t.id, s.day`;

/** All stored observations, a line each: `id day price volume cap`, unknown as `-`. */
export async function storedRows(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<Record<string, string | number | null>>(everything);
  return rows.map((row) =>
    Object.values(row)
      .map((value) => value ?? "-")
      .join(" "),
  );
}

/** A number that is the same for the same stored observations, latest values and token days, whatever the keys are. */
export async function storeDigest(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ digest: string }>(
    `SELECT concat_ws(' ',
       (SELECT count(*) || ':' || coalesce(sum(hashtextextended(concat_ws(',', t.id, s.day, s.price, s.volume_24h, s.market_cap), 0)), 0)
          FROM snapshots AS s JOIN tokens AS t ON t.key = s.token_key),
       (SELECT count(*) || ':' || coalesce(sum(hashtextextended(concat_ws(',', t.id, l.day, l.price, l.volume_24h, l.market_cap), 0)), 0)
          FROM latest_values AS l JOIN tokens AS t ON t.key = l.token_key),
       (SELECT coalesce(sum(hashtextextended(concat_ws(',', id, first_day, last_day), 0)), 0) FROM tokens)) AS digest`,
  );
  return rows[0]?.digest ?? "";
}
