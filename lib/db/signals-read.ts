import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { evidenceUnits } from "@/lib/domain/signal";
import type { Queryable } from "./runs";

const storedOutcomes = z.record(
  z.string(),
  z.object({ return: z.number(), vanished: z.boolean().default(false) }),
);

const signalRow = z.object({
  id: z.int(),
  rule: z.string(),
  direction: z.union([z.literal(1), z.literal(-1)]),
  day: z.int(),
  price: z.number().nullable(),
  evidence: z.array(
    z.object({ label: z.string(), unit: z.enum(evidenceUnits), value: z.number() }),
  ),
  outcomes: storedOutcomes,
  tokenId: z.string(),
  symbol: z.string(),
  name: z.string(),
  sector: z.string().nullable(),
});

/** A stored signal with its token. */
export type SignalRow = z.output<typeof signalRow>;

/** Which signals are asked for; null does not narrow. */
export interface SignalFilter {
  readonly from: Day | null;
  readonly to: Day;
  readonly rules: readonly string[] | null;
  readonly direction: 1 | -1 | null;
  readonly sectors: readonly string[] | null;
  readonly tokenKey: number | null;
}

const where = `s.day <= $1 AND ($2::date IS NULL OR s.day >= $2) AND ($3::text[] IS NULL OR s.rule = ANY ($3))
  AND ($4::int IS NULL OR s.direction = $4) AND ($5::text[] IS NULL OR t.sector_id = ANY ($5))
  AND ($6::int IS NULL OR s.token_key = $6)`;

const valuesOf = ({ from, to, rules, direction, sectors, tokenKey }: SignalFilter) => [
  formatDay(to),
  from === null ? null : formatDay(from),
  rules,
  direction,
  sectors,
  tokenKey,
];

/** Where a page begins: after the signal of that day and id. */
export interface SignalCursor {
  readonly day: Day;
  readonly id: number;
}

/** Signals, newest first; with a cursor those after it. */
export async function readSignals(
  db: Queryable,
  filter: SignalFilter,
  limit: number,
  after: SignalCursor | null = null,
): Promise<SignalRow[]> {
  const { rows } = await db.query(
    `SELECT s.id, s.rule, s.direction, s.day - date '1970-01-01' AS day, s.price, s.evidence, s.outcomes,
       t.id AS "tokenId", t.symbol, t.name, t.sector_id AS sector
     FROM signals s JOIN tokens t ON t.key = s.token_key
     WHERE ${where} AND ($7::date IS NULL OR (s.day, s.id) < ($7, $8))
     ORDER BY s.day DESC, s.id DESC LIMIT $9`,
    [...valuesOf(filter), after === null ? null : formatDay(after.day), after?.id ?? null, limit],
  );
  return z.array(signalRow).parse(rows);
}

/** How many signals a filter leaves. */
export async function countSignals(db: Queryable, filter: SignalFilter): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM signals s JOIN tokens t ON t.key = s.token_key WHERE ${where}`,
    valuesOf(filter),
  );
  return rows[0]?.count ?? 0;
}
