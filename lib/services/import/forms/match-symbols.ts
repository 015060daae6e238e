import type { ClientBase } from "pg";
import { z } from "zod";
import { isSameAsset } from "@/lib/domain/import/same-asset";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";

/** A symbol's price by day in a file that knows tokens by symbol only. */
export type PricesBySymbol = ReadonlyMap<string, ReadonlyMap<Day, number>>;

/** The id of the stored token that a symbol means, "ambiguous", "unconfirmed" when stored prices differ, or "new". */
export type SymbolMatch = { readonly id: string } | "ambiguous" | "unconfirmed" | "new";

const candidateRows = z.array(z.object({ key: z.number(), id: z.string(), symbol: z.string() }));
const priceRows = z.array(z.object({ token_key: z.number(), day: z.string(), price: z.number() }));

/** The prefix of tokens that are known by a symbol only. */
export const symbolIdPrefix = "symbol-";

/** Finds the stored token of each symbol: the one with this symbol whose stored prices are the file's prices. */
export async function matchSymbols(
  client: ClientBase,
  prices: PricesBySymbol,
): Promise<Map<string, SymbolMatch>> {
  const { rows } = await client.query(
    `SELECT key, id, lower(symbol) AS symbol FROM tokens
      WHERE lower(symbol) = ANY($1::text[]) AND NOT starts_with(id, $2) ORDER BY key`,
    [[...prices.keys()], symbolIdPrefix],
  );
  const candidates = Map.groupBy(candidateRows.parse(rows), ({ symbol }) => symbol);
  const matches = new Map<string, SymbolMatch>();
  for (const [symbol, ownPrices] of prices) {
    const tokens = candidates.get(symbol) ?? [];
    const stored = await storedPrices(
      client,
      tokens.map(({ key }) => key),
      [...ownPrices.keys()],
    );
    const same = tokens.filter(({ key }) => isSameAsset(ownPrices, stored.get(key) ?? new Map()));
    matches.set(symbol, judge(tokens.length, same));
  }
  return matches;
}

function judge(candidates: number, same: readonly { readonly id: string }[]): SymbolMatch {
  const [only] = same;
  if (only === undefined) return candidates > 0 ? "unconfirmed" : "new";
  return same.length > 1 ? "ambiguous" : { id: only.id };
}

async function storedPrices(
  client: ClientBase,
  keys: readonly number[],
  days: readonly Day[],
): Promise<Map<number, Map<Day, number>>> {
  const prices = new Map<number, Map<Day, number>>();
  if (keys.length === 0 || days.length === 0) return prices;
  const { rows } = await client.query(
    `SELECT token_key, day::text, price FROM snapshots
      WHERE token_key = ANY($1::int[]) AND day = ANY($2::date[]) AND price IS NOT NULL`,
    [keys, days.map(formatDay)],
  );
  for (const { token_key, day, price } of priceRows.parse(rows)) {
    const byDay = prices.get(token_key) ?? new Map<Day, number>();
    byDay.set(parseDay(day) ?? 0, price);
    prices.set(token_key, byDay);
  }
  return prices;
}
