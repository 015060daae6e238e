import type { ClientBase } from "pg";
import { z } from "zod";
import {
  hasSamePrices,
  isSameRecord,
  type Sighting,
  type Sightings,
} from "@/lib/domain/import/same-asset";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";

/** What a file that knows tokens by symbol only says of each, by lower-case symbol. */
export type SightingsBySymbol = ReadonlyMap<string, Sightings>;

/**
 * The id of the stored token that a symbol means; "ambiguous" when it may be several, "unconfirmed" when stored
 * tokens have the symbol but not its record or prices, "new" when none has it.
 */
export type SymbolMatch = { readonly id: string } | "ambiguous" | "unconfirmed" | "new";

interface StoredToken {
  readonly id: string;
  readonly symbol: string;
  readonly sightings: Map<Day, Sighting>;
}

const number = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
const tokenRows = z.array(z.object({ key: z.number(), id: z.string(), symbol: z.string() }));
const sightingRow = z.object({
  token_key: z.number(),
  day: z.string(),
  price: number,
  volume_24h: number,
});

/** The prefix of tokens that are known by a symbol only. */
export const symbolIdPrefix = "symbol-";

/**
 * Finds the stored token of each symbol: the one that is a copy of the same record, whatever its symbol, or else the
 * one with this symbol and these prices.
 */
export async function matchSymbols(
  client: ClientBase,
  symbols: SightingsBySymbol,
): Promise<Map<string, SymbolMatch>> {
  const tokens = await storedTokens(client, symbols);
  return new Map(
    [...symbols].map(([symbol, sightings]) => [symbol, matchOf(symbol, sightings, tokens)]),
  );
}

function matchOf(
  symbol: string,
  sightings: Sightings,
  tokens: readonly StoredToken[],
): SymbolMatch {
  const namesakes = tokens.filter((token) => token.symbol === symbol);
  const copies = tokens.filter((token) => isSameRecord(sightings, token.sightings));
  const same =
    copies.length > 0
      ? copies
      : namesakes.filter((token) => hasSamePrices(sightings, token.sightings));
  const [only] = same;
  if (only === undefined) return namesakes.length > 0 ? "unconfirmed" : "new";
  return same.length > 1 ? "ambiguous" : { id: only.id };
}

async function storedTokens(
  client: ClientBase,
  symbols: SightingsBySymbol,
): Promise<readonly StoredToken[]> {
  const { rows } = await client.query(
    "SELECT key, id, lower(symbol) AS symbol FROM tokens WHERE NOT starts_with(id, $1) ORDER BY key",
    [symbolIdPrefix],
  );
  const tokens = new Map(
    tokenRows
      .parse(rows)
      .map(({ key, id, symbol }) => [key, { id, symbol, sightings: new Map<Day, Sighting>() }]),
  );
  const days = new Set([...symbols.values()].flatMap((sightings) => [...sightings.keys()]));
  const stored = await client.query(
    "SELECT token_key, day::text, price, volume_24h FROM snapshots WHERE day = ANY($1::date[])",
    [[...days].map(formatDay)],
  );
  for (const row of stored.rows) {
    const { token_key, day, price, volume_24h } = sightingRow.parse(row);
    tokens.get(token_key)?.sightings.set(parseDay(day) ?? 0, { price, volume: volume_24h });
  }
  return [...tokens.values()].filter(({ sightings }) => sightings.size > 0);
}
