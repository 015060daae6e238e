import { getPool } from "@/lib/db/pool";

/** Tokens that the body examples of the contracts name. */
const tokens = [
  ["render-token", "RNDR", "Render"],
  ["fetch-ai", "FET", "Fetch.ai"],
  ["ocean-protocol", "OCEAN", "Ocean Protocol"],
] as const;

/** Stores the tokens of the contracts' examples with one price each. */
export async function storeExampleTokens(): Promise<void> {
  for (const [id, symbol, name] of tokens)
    await getPool().query(
      "INSERT INTO tokens (id, symbol, name, categories, github) VALUES ($1, $2, $3, '{}', '{}')",
      [id, symbol, name],
    );
}
