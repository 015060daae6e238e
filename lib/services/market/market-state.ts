import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { getPool } from "@/lib/db/pool";
import { type Day, parseDay } from "@/lib/domain/market/day";

/** The kinds of market a store can hold. They never mix. */
export const marketKinds = ["simulated", "imported", "live"] as const;
export type MarketKind = (typeof marketKinds)[number];

/** What `meta.source` and every page say about the numbers. */
export const sourceNames = {
  simulated: "Simulated market",
  imported: "Imported files",
  live: "Live providers",
} as const satisfies Record<MarketKind, string>;

export interface MarketState {
  readonly kind: MarketKind;
  /** The seed of a simulated market. */
  readonly seed: number | null;
  /** Changes whenever the stored market does. */
  readonly stamp: string;
  readonly source: (typeof sourceNames)[MarketKind];
  readonly changedAtMs: number;
  /** First and last day with a snapshot; null when there is none. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly tokenCount: number;
}

const day = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : parseDay(text)));

const rowSchema = z.object({
  kind: z.enum(marketKinds),
  seed: z.number().nullable(),
  version: z.number(),
  changed_at: z.date(),
  first_day: day,
  last_day: day,
  tokens: z.number(),
});

/** The name of one version of one market: a run that bears it was graded from exactly these numbers. */
export const marketStamp = (kind: MarketKind, version: number): string => `${kind}-${version}`;

/** What the store holds, or null when it holds no market yet. */
export async function marketState(
  client: ClientBase | Pool = getPool(),
): Promise<MarketState | null> {
  const { rows } = await client.query(
    `SELECT kind, seed, version, changed_at, first_day::text, last_day::text, tokens
       FROM market,
            (SELECT min(first_day) AS first_day, max(last_day) AS last_day, count(*)::int AS tokens FROM tokens) AS t
      WHERE id = 1`,
  );
  if (rows[0] === undefined) return null;
  const row = rowSchema.parse(rows[0]);
  return {
    kind: row.kind,
    seed: row.seed,
    stamp: marketStamp(row.kind, row.version),
    source: sourceNames[row.kind],
    changedAtMs: row.changed_at.getTime(),
    firstDay: row.first_day,
    lastDay: row.last_day,
    tokenCount: row.tokens,
  };
}
