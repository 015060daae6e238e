import type { ClientBase } from "pg";

/** Recomputes the first and last day of the tokens with these keys, or of all, from their history. */
export async function refreshTokenDays(
  client: ClientBase,
  tokenKeys: readonly number[] | "all",
): Promise<void> {
  await client.query(
    `UPDATE tokens SET first_day = d.first_day, last_day = d.last_day
       FROM (SELECT token_key, min(day) AS first_day, max(day) AS last_day FROM snapshots
              WHERE $1::int[] IS NULL OR token_key = ANY($1) GROUP BY token_key) AS d
      WHERE tokens.key = d.token_key
        AND (tokens.first_day, tokens.last_day) IS DISTINCT FROM (d.first_day, d.last_day)`,
    [tokenKeys === "all" ? null : tokenKeys],
  );
}
