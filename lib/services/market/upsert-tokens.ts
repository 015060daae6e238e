import type { ClientBase } from "pg";
import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Exclusion, SectorId } from "@/lib/domain/market/token";

/** What is told of a token. What is left out, or null, is left as it is stored. */
export interface TokenInput {
  readonly id: string;
  /** The id where nobody has told the symbol. */
  readonly symbol?: string | null;
  /** The id where nobody has told the name. */
  readonly name?: string | null;
  readonly chain?: string | null;
  readonly contract?: string | null;
  readonly categories?: readonly string[];
  readonly sector?: SectorId | null;
  readonly excludedAs?: Exclusion | null;
  readonly genesisDay?: Day | null;
  readonly homepage?: string | null;
  readonly twitter?: string | null;
  readonly telegram?: string | null;
  readonly github?: readonly string[];
  readonly image?: string | null;
  readonly simulated?: boolean;
}

export interface TokenUpsert {
  readonly keys: Map<string, number>;
  /** Tokens that were new or changed; all others were as told already. */
  readonly written: number;
}

const textColumns = ["chain", "contract", "homepage", "twitter", "telegram", "image"] as const;
const updatedColumns = [...textColumns, "sector_id", "excluded_as", "genesis_date"];
const listColumns = ["categories", "github"];

const isNews = [
  "(t.given_symbol IS NOT NULL AND t.given_symbol IS DISTINCT FROM tokens.symbol)",
  "(t.given_name IS NOT NULL AND t.given_name IS DISTINCT FROM tokens.name)",
  ...[...updatedColumns, ...listColumns].map(
    (column) => `(t.${column} IS NOT NULL AND t.${column} IS DISTINCT FROM tokens.${column})`,
  ),
].join(" OR ");

const parameters = `jsonb_to_recordset($1::jsonb) AS t (
  id text, given_symbol text, given_name text, chain text, contract text, homepage text, twitter text,
  telegram text, image text, sector_id text, excluded_as text, genesis_date date, categories text[],
  github text[], simulated boolean)`;

const updateSql = `UPDATE tokens SET
    symbol = coalesce(t.given_symbol, tokens.symbol),
    name = coalesce(t.given_name, tokens.name),
    ${[...updatedColumns, ...listColumns].map((c) => `${c} = coalesce(t.${c}, tokens.${c})`).join(",\n    ")},
    updated_at = now()
  FROM ${parameters} WHERE tokens.id = t.id AND (${isNews})`;

const columns = [...updatedColumns, ...listColumns];
const insertSql = `INSERT INTO tokens (id, symbol, name, simulated, ${columns.join(", ")}, updated_at)
  SELECT t.id, coalesce(t.given_symbol, t.id), coalesce(t.given_name, t.id), coalesce(t.simulated, false),
    ${updatedColumns.map((c) => `t.${c}`).join(", ")},
    ${listColumns.map((c) => `coalesce(t.${c}, '{}')`).join(", ")}, now()
  FROM ${parameters} WHERE NOT EXISTS (SELECT FROM tokens WHERE tokens.id = t.id)
  ON CONFLICT (id) DO NOTHING`;

const keysSql = "SELECT id, key FROM tokens WHERE id = ANY($1::text[])";
const keyRows = z.array(z.object({ id: z.string(), key: z.number() }));

/**
 * Stores what is told of tokens and returns their keys by id. Ids must be unique in `tokens`; a token that is told
 * nothing new is not touched.
 */
export async function upsertTokens(
  client: ClientBase,
  tokens: readonly TokenInput[],
): Promise<Map<string, number>> {
  return (await mergeTokens(client, tokens)).keys;
}

/** Like `upsertTokens`, and counts what that changed. */
export async function mergeTokens(
  client: ClientBase,
  tokens: readonly TokenInput[],
): Promise<TokenUpsert> {
  const told = JSON.stringify(tokens.map(columnsOf));
  const updated = await client.query(updateSql, [told]);
  const inserted = await client.query(insertSql, [told]);
  const { rows } = await client.query(keysSql, [tokens.map(({ id }) => id)]);
  return {
    keys: new Map(keyRows.parse(rows).map(({ id, key }) => [id, key])),
    written: (updated.rowCount ?? 0) + (inserted.rowCount ?? 0),
  };
}

const columnsOf = (token: TokenInput) => ({
  id: token.id,
  given_symbol: token.symbol,
  given_name: token.name,
  chain: token.chain,
  contract: token.contract,
  homepage: token.homepage,
  twitter: token.twitter,
  telegram: token.telegram,
  image: token.image,
  sector_id: token.sector,
  excluded_as: token.excludedAs,
  genesis_date: token.genesisDay == null ? null : formatDay(token.genesisDay),
  categories: token.categories,
  github: token.github,
  simulated: token.simulated,
});
