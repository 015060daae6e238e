import { z } from "zod";
import type { LedgerSignal } from "@/lib/domain/ledger/canonical";
import type { Day } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";

const row = z.object({
  day: z.int(),
  id: z.string(),
  rule: z.string(),
  direction: z.int(),
  price: z.number().nullable(),
});

/** The stored signals by day. */
export async function readLedgerSignals(
  db: Queryable,
): Promise<ReadonlyMap<Day, readonly LedgerSignal[]>> {
  const { rows } = await db.query(
    `SELECT s.day - date '1970-01-01' AS day, t.id, s.rule, s.direction, s.price
     FROM signals AS s JOIN tokens AS t ON t.key = s.token_key ORDER BY s.day`,
  );
  return Map.groupBy(z.array(row).parse(rows), ({ day }) => day);
}

/** The content of a chain's newest entry about the signals of each day. */
export async function readSignalEntries(
  db: Queryable,
  chain: string,
): Promise<ReadonlyMap<Day, string>> {
  const { rows } = await db.query<{ day: Day; content: string }>(
    `SELECT DISTINCT ON (ledger_entries.day) day - date '1970-01-01' AS day, content FROM ledger_entries
     WHERE chain = $1 AND kind = 'signals' ORDER BY ledger_entries.day, seq DESC`,
    [chain],
  );
  return new Map(rows.map(({ day, content }) => [day, content]));
}

/** True when the newest entry about signals is younger than every grading and than the market as it is stored. */
export async function areSignalsRecorded(db: Queryable, chain: string): Promise<boolean> {
  const { rows } = await db.query<{ isRecorded: boolean | null }>(
    `SELECT (SELECT max(recorded_at) FROM ledger_entries WHERE chain = $1 AND kind = 'signals')
       > greatest((SELECT max(finished_at) FROM runs), (SELECT changed_at FROM market WHERE id = 1)) AS "isRecorded"`,
    [chain],
  );
  return rows[0]?.isRecorded ?? false;
}
