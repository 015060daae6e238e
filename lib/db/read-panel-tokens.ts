import type { PoolClient } from "pg";
import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Token } from "@/lib/domain/market/token";

const day = z.number().int().nullable();
const tokenRow = z.object({
  key: z.number().int(),
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
  chain: z.string().nullable(),
  contract: z.string().nullable(),
  sector: z
    .enum([
      "ai",
      "depin",
      "rwa",
      "meme",
      "l1",
      "l2",
      "defi",
      "gaming",
      "privacy",
      "infrastructure",
      "other",
    ])
    .nullable(),
  excludedAs: z.enum(["stablecoin", "wrapped", "liquid-staked"]).nullable(),
  genesisDay: day,
  firstDay: day,
}) satisfies z.ZodType<Token>;

/** The tokens that had a snapshot by a day, in the order of their keys; with `key` only that one, if it had. */
export async function readTokens(client: PoolClient, to: Day, key?: number): Promise<Token[]> {
  const { rows } = await client.query(
    `SELECT key, id, symbol, name, chain, contract, sector_id AS sector, excluded_as AS "excludedAs",
       genesis_date - date '1970-01-01' AS "genesisDay", first_day - date '1970-01-01' AS "firstDay"
     FROM tokens WHERE first_day <= $1 AND key = coalesce($2, key) ORDER BY key`,
    [formatDay(to), key ?? null],
  );
  return z.array(tokenRow).parse(rows);
}
