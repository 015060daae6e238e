import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { fieldKeys } from "@/lib/domain/market/fields";
import { runLockSql } from "./runs-lock";
import { servedModelSql, shownFirstSql } from "./served-model";

/** Anything that runs a query. */
export type Queryable = ClientBase | Pool;

const dayStatistics = z.object({
  listed: z.int(),
  universe: z.int(),
  graded: z.int(),
  bases: z.object({
    overall: z.number(),
    trader: z.number(),
    investor: z.number(),
    moonshot: z.number(),
  }),
  withheld: z.record(z.string(), z.int()),
  knownByFactor: z.array(z.int()),
  cleaned: z.record(z.string(), z.int()),
});

const runRecord = z.object({
  id: z.int(),
  asOf: z.int(),
  modelId: z.string(),
  marketStamp: z.string(),
  source: z.string(),
  factorKeys: z.array(z.string()),
  fieldKeys: z.array(z.enum(fieldKeys)),
  tokenCount: z.int(),
  gradedCount: z.int(),
  statistics: dayStatistics,
  /** Tells the data points and red flags it was made with; null when it was kept before this was told. */
  declarations: z.string().nullable(),
  startedAtMs: z.number(),
  finishedAtMs: z.number(),
});

/** A finished run without its rows. */
export type RunRecord = z.output<typeof runRecord>;

const epochDay = (column: string) => `${column} - date '1970-01-01'`;
const epochMs = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
const recordColumns = `id, ${epochDay("as_of")} AS "asOf", model_id AS "modelId",
  market_stamp AS "marketStamp", source, factor_keys AS "factorKeys", field_keys AS "fieldKeys",
  token_count AS "tokenCount", graded_count AS "gradedCount", statistics, statistics->>'declarations' AS declarations,
  ${epochMs("started_at")} AS "startedAtMs", ${epochMs("finished_at")} AS "finishedAtMs"`;

/** The finished run of a day with a model, or null. It may be of an older market: compare its stamp. */
export async function findRun(
  db: Queryable,
  asOf: Day,
  modelId: string,
): Promise<RunRecord | null> {
  const { rows } = await db.query(
    `SELECT ${recordColumns} FROM runs WHERE as_of = $1 AND model_id = $2 AND status = 'done'`,
    [formatDay(asOf), modelId],
  );
  return runRecord.nullable().parse(rows[0] ?? null);
}

/** A finished run by its id; null when it was replaced by a newer grading of its day. */
export async function findRunById(db: Queryable, id: number): Promise<RunRecord | null> {
  const { rows } = await db.query(
    `SELECT ${recordColumns} FROM runs WHERE id = $1 AND status = 'done'`,
    [id],
  );
  return runRecord.nullable().parse(rows[0] ?? null);
}

/** The finished run that a day shows, or null: the one of its model, else the newest with another model. */
export async function findShownRun(db: Queryable, asOf: Day): Promise<RunRecord | null> {
  const { rows } = await db.query(
    `SELECT ${recordColumns} FROM runs WHERE as_of = $1 AND status = 'done'
     ORDER BY ${shownFirstSql} LIMIT 1`,
    [formatDay(asOf)],
  );
  return runRecord.nullable().parse(rows[0] ?? null);
}

/** The finished run that the newest graded day shows, or null. */
export async function findLatestRun(db: Queryable): Promise<RunRecord | null> {
  const { rows } = await db.query(
    `SELECT ${recordColumns} FROM runs WHERE status = 'done'
       AND as_of = (SELECT max(as_of) FROM runs WHERE status = 'done')
     ORDER BY ${shownFirstSql} LIMIT 1`,
  );
  return runRecord.nullable().parse(rows[0] ?? null);
}

/** Finished runs of a range of days with any model, oldest first. */
export async function findRuns(db: Queryable, from: Day, to: Day): Promise<RunRecord[]> {
  const { rows } = await db.query(
    `SELECT ${recordColumns} FROM runs
     WHERE as_of BETWEEN $1 AND $2 AND status = 'done' ORDER BY as_of`,
    [formatDay(from), formatDay(to)],
  );
  return z.array(runRecord).parse(rows);
}

const runStatus = z.object({
  asOf: z.int(),
  modelId: z.string(),
  /** Whether it is the model of the day. */
  isServed: z.boolean(),
  /** Of the finished grading that is kept, if any. */
  runId: z.int().nullable(),
  state: z.enum(["queued", "running", "done", "failed"]),
  progress: z.number(),
  error: z.string().nullable(),
  marketStamp: z.string(),
  tokenCount: z.int(),
  gradedCount: z.int(),
  requestedAtMs: z.number(),
  finishedAtMs: z.number().nullable(),
});

/** How far the grading of a day is. */
export type RunStatus = z.output<typeof runStatus>;

// Who holds the lock works on the run; a row that says "running" without it was left by a crash and waits again.
const statusColumns = `${epochDay("as_of")} AS "asOf", model_id AS "modelId",
  model_id = ${servedModelSql("as_of")} AS "isServed",
  CASE WHEN status = 'done' THEN id END AS "runId",
  CASE WHEN ${runLockSql.isHeld("as_of", "model_id")} THEN 'running'
       WHEN error IS NOT NULL THEN 'failed'
       WHEN status = 'done' AND requested_at <= finished_at THEN 'done'
       ELSE 'queued' END AS state,
  progress::float8 AS progress, error, market_stamp AS "marketStamp",
  token_count AS "tokenCount", graded_count AS "gradedCount",
  ${epochMs("requested_at")} AS "requestedAtMs", ${epochMs("finished_at")} AS "finishedAtMs"`;

/** How far the grading of a day is; null when nobody asked for it. */
export async function findRunStatus(db: Queryable, asOf: Day): Promise<RunStatus | null> {
  const { rows } = await db.query(
    `SELECT ${statusColumns} FROM runs WHERE as_of = $1 ORDER BY ${shownFirstSql} LIMIT 1`,
    [formatDay(asOf)],
  );
  return runStatus.nullable().parse(rows[0] ?? null);
}

/** Every day that was graded or asked for, newest first. */
export async function findRunStatuses(db: Queryable): Promise<RunStatus[]> {
  const { rows } = await db.query(
    `SELECT DISTINCT ON (as_of) ${statusColumns} FROM runs ORDER BY as_of DESC, ${shownFirstSql}`,
  );
  return z.array(runStatus).parse(rows);
}
