import { z } from "zod";
import type { LedgerGrade } from "@/lib/domain/ledger/canonical";
import type { Queryable } from "./runs";

const run = z.object({
  id: z.int(),
  asOf: z.int(),
  modelId: z.string(),
  source: z.string(),
});

/** A finished run as far as the ledger is concerned. */
export type LedgerRun = z.output<typeof run>;

const runColumns = `r.id, r.as_of - date '1970-01-01' AS "asOf", r.model_id AS "modelId", r.source`;

/** A finished run by its id; null when there is none. */
export async function findLedgerRun(db: Queryable, id: number): Promise<LedgerRun | null> {
  const { rows } = await db.query(
    `SELECT ${runColumns} FROM runs AS r WHERE r.id = $1 AND r.status = 'done'`,
    [id],
  );
  return run.nullable().parse(rows[0] ?? null);
}

/** Every finished run, oldest day first. */
export async function findLedgerRuns(db: Queryable): Promise<LedgerRun[]> {
  const { rows } = await db.query(
    `SELECT ${runColumns} FROM runs AS r WHERE r.status = 'done' ORDER BY r.as_of, r.id`,
  );
  return z.array(run).parse(rows);
}

/** Finished runs that no entry is about, oldest day first. */
export async function findUnrecordedRuns(db: Queryable): Promise<LedgerRun[]> {
  const { rows } = await db.query(
    `SELECT ${runColumns} FROM runs AS r
     WHERE r.status = 'done' AND NOT EXISTS (
       SELECT FROM ledger_entries AS e
       WHERE e.chain = r.source AND e.kind = 'grades' AND e.day = r.as_of AND e.model_id = r.model_id)
     ORDER BY r.as_of, r.id`,
  );
  return z.array(run).parse(rows);
}

const gradeRow = z.object({
  id: z.string(),
  overall: z.number().nullable(),
  trader: z.number().nullable(),
  investor: z.number().nullable(),
  moonshot: z.number().nullable(),
});

/** The stored grades of a run. */
export async function readLedgerGrades(db: Queryable, runId: number): Promise<LedgerGrade[]> {
  const { rows } = await db.query(
    `SELECT t.id, g.overall, g.trader, g.investor, g.moonshot
     FROM grades AS g JOIN tokens AS t ON t.key = g.token_key WHERE g.run_id = $1`,
    [runId],
  );
  return z
    .array(gradeRow)
    .parse(rows)
    .map(({ id, ...grades }) => ({ id, grades }));
}
