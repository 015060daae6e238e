import type { ClientBase } from "pg";
import { z } from "zod";
import type { Day } from "@/lib/domain/market/day";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import { ObservationChunk } from "@/lib/services/import/observation-chunk";
import { TokenIndex } from "@/lib/services/import/token-index";

/** What is believed of one token on one day. */
export interface DayValues {
  readonly tokenKey: number;
  readonly day: Day;
  readonly values: Partial<Record<Field, number>>;
}

export interface DayTarget {
  readonly sourceKey: number;
  readonly fetchedAtMs: number;
}

const idRows = z.array(z.object({ key: z.number(), id: z.string() }));

/**
 * Writes observations of days by COPY, in the caller's transaction; returns how many were new or changed something.
 * "replace" lets them replace what is stored of the day, "fill" only adds what is unknown.
 */
export async function writeDays(
  client: ClientBase,
  days: readonly DayValues[],
  target: DayTarget,
  mode: "replace" | "fill",
): Promise<number> {
  const told = new Set(days.flatMap(({ values }) => Object.keys(values)));
  const fields = fieldKeys.filter((field) => told.has(field));
  if (fields.length === 0) return 0;
  const ids = await idsOf(client, days);
  const tokens = new TokenIndex();
  const fillOnly = new Set(mode === "fill" ? fields : []);
  const chunk = new ObservationChunk(tokens, fields, fillOnly, days.length);
  for (const { tokenKey, day, values } of days) {
    const id = ids.get(tokenKey);
    if (id === undefined) continue;
    const row = fields.map((field) => values[field] ?? Number.NaN);
    chunk.merge(tokens.numberOf(id), day, row);
  }
  const { written } = await chunk.write(client, target);
  return written;
}

async function idsOf(
  client: ClientBase,
  days: readonly DayValues[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query("SELECT key, id FROM tokens WHERE key = ANY($1::int[])", [
    [...new Set(days.map(({ tokenKey }) => tokenKey))],
  ]);
  return new Map(idRows.parse(rows).map(({ key, id }) => [key, id]));
}
