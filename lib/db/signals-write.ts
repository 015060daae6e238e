import type { ClientBase } from "pg";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { DetectedSignal } from "@/lib/domain/signals/engine/detect";
import { countChange } from "./change-counts";
import { shownRunsSql } from "./served-model";

const batchSize = 5000;

/** What a recording changed. */
export interface RecordedSignals {
  /** Signals of the range that are stored now. */
  readonly stored: number;
  /** Of those, new ones and ones whose price or evidence is another than before. */
  readonly changed: number;
  /** Stored before, and no longer found. */
  readonly removed: number;
}

/**
 * Makes the stored signals of a range of days the given ones, in the caller's transaction. What is stored already stays, with its
 * id and outcomes; a signal whose price has changed loses its outcomes. One process at a time.
 */
export async function writeSignals(
  client: ClientBase,
  signals: readonly DetectedSignal[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<RecordedSignals> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('moonscope signals', 0))");
  await client.query(
    `CREATE TEMP TABLE found_signals (token_key int, rule text, direction smallint, day date, price float8, evidence jsonb)
     ON COMMIT DROP`,
  );
  for (let start = 0; start < signals.length; start += batchSize)
    await insertFound(client, signals.slice(start, start + batchSize));
  const removed = await client.query(
    `DELETE FROM signals AS old WHERE day BETWEEN $1 AND $2 AND NOT EXISTS (
       SELECT FROM found_signals AS found
       WHERE (found.token_key, found.rule, found.day) = (old.token_key, old.rule, old.day))`,
    [formatDay(from), formatDay(to)],
  );
  const changed = await client.query(
    `INSERT INTO signals AS old (run_id, token_key, rule, direction, day, price, evidence)
     SELECT r.id, f.token_key, f.rule, f.direction, f.day, f.price, f.evidence
     FROM found_signals f LEFT JOIN (${shownRunsSql("id, as_of")}) r ON r.as_of = f.day
     ORDER BY f.day, f.token_key, f.rule
     ON CONFLICT (token_key, rule, day) DO UPDATE SET run_id = excluded.run_id, direction = excluded.direction,
       price = excluded.price, evidence = excluded.evidence,
       outcomes = CASE WHEN old.price = excluded.price THEN old.outcomes ELSE '{}' END
     WHERE (old.direction, old.price, old.evidence) IS DISTINCT FROM (excluded.direction, excluded.price, excluded.evidence)
       OR old.run_id IS DISTINCT FROM excluded.run_id`,
  );
  await client.query("DROP TABLE found_signals");
  if (removed.rowCount || changed.rowCount) await countChange(client, "signals");
  return { stored: signals.length, changed: changed.rowCount ?? 0, removed: removed.rowCount ?? 0 };
}

async function insertFound(client: ClientBase, signals: readonly DetectedSignal[]): Promise<void> {
  await client.query(
    `INSERT INTO found_signals
     SELECT * FROM unnest($1::int[], $2::text[], $3::smallint[], $4::date[], $5::float8[], $6::jsonb[])`,
    [
      signals.map(({ tokenKey }) => tokenKey),
      signals.map(({ rule }) => rule),
      signals.map(({ direction }) => direction),
      signals.map(({ day }) => formatDay(day)),
      signals.map(({ price }) => price),
      signals.map(({ evidence }) => JSON.stringify(evidence)),
    ],
  );
}
