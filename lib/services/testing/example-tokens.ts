import { getPool } from "@/lib/db/pool";

/** Tokens that the body examples of the contracts name. */
const tokens = [
  ["render-token", "RNDR", "Render"],
  ["fetch-ai", "FET", "Fetch.ai"],
  ["ocean-protocol", "OCEAN", "Ocean Protocol"],
] as const;

/** Stores an imported market of the tokens that the contracts' examples name. */
export async function storeExampleTokens(): Promise<void> {
  await getPool().query("INSERT INTO market (id, kind) VALUES (1, 'imported')");
  for (const [id, symbol, name] of tokens)
    await getPool().query(
      "INSERT INTO tokens (id, symbol, name, categories, github) VALUES ($1, $2, $3, '{}', '{}')",
      [id, symbol, name],
    );
}
