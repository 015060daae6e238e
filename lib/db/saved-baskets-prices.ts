import { z } from "zod";
import type { Queryable } from "./runs";

const quote = z.object({
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
  priceUsd: z.number().nullable(),
  day: z.string().nullable(),
  volume24hUsd: z.number().nullable(),
  liquidityUsd: z.number().nullable(),
});
/** A token with its last price up to a day, and what it trades at last. */
export type Quote = z.output<typeof quote>;

/** The stored tokens among `ids` with their last price up to `day`, a calendar day as text. */
export async function findQuotes(
  db: Queryable,
  ids: readonly string[],
  day: string,
): Promise<Map<string, Quote>> {
  const { rows } = await db.query(
    `SELECT t.id, t.symbol, t.name, s.price AS "priceUsd", s.day, l.volume_24h AS "volume24hUsd",
            l.liquidity AS "liquidityUsd"
     FROM tokens t
     LEFT JOIN latest_values l ON l.token_key = t.key
     LEFT JOIN LATERAL (
       SELECT price, day FROM snapshots WHERE token_key = t.key AND day <= $2 AND price > 0 ORDER BY day DESC LIMIT 1
     ) s ON true
     WHERE t.id = ANY($1)`,
    [ids, day],
  );
  return new Map(
    z
      .array(quote)
      .parse(rows)
      .map((one) => [one.id, one]),
  );
}
