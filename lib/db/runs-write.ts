import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { declarations } from "@/lib/domain/grading/declarations";
import { type GradeKind, gradeKinds } from "@/lib/domain/grading/grade";
import type { GradedDay, GradedToken } from "@/lib/domain/grading/graded-day";
import { formatDay } from "@/lib/domain/market/day";
import { notify } from "./notify";
import { CopyEncoder } from "./runs-encoder";

/** The channel on which the id of every finished run is told. */
export const runChannel = "moonscope_run";

const chunkBytes = 1 << 20;

/** What a run is of, beside the grades. */
export interface RunOrigin {
  readonly marketStamp: string;
  readonly source: string;
  readonly startedAtMs: number;
}

/**
 * Stores a graded day in the transaction of `client` and returns the id of its run. It replaces any other run
 * of the same day and model under a new id, so that an id always means the same grades.
 */
export async function writeRun(
  client: PoolClient,
  day: GradedDay,
  origin: RunOrigin,
): Promise<number> {
  await client.query("DELETE FROM runs WHERE as_of = $1 AND model_id = $2", [
    formatDay(day.asOf),
    day.modelId,
  ]);
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO runs (as_of, model_id, status, progress, market_stamp, source, factor_keys, field_keys,
       token_count, graded_count, statistics, started_at, finished_at, requested_at)
     VALUES ($1, $2, 'done', 1, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10 / 1000.0), clock_timestamp(),
       to_timestamp($10 / 1000.0))
     RETURNING id`,
    [
      formatDay(day.asOf),
      day.modelId,
      origin.marketStamp,
      origin.source,
      day.factorKeys,
      day.fieldKeys,
      day.rows.length,
      day.statistics.graded,
      JSON.stringify({ ...day.statistics, declarations }),
      origin.startedAtMs,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("PostgreSQL returned no id for the new run.");
  await copyRows(client, "grades", gradeColumns, day, (encoder, row) =>
    encodeGrade(encoder, id, day.modelId, row),
  );
  await copyRows(client, "factor_values", valueColumns, day, (encoder, row) =>
    encodeValues(encoder, id, row),
  );
  await notify(client, runChannel, String(id));
  return id;
}

const gradeColumns =
  "run_id, token_key, model_id, overall, trader, investor, moonshot, coverage, confidence, earliness, withheld, slopes, cap_effects, flags, flags_clear";
const valueColumns = "run_id, token_key, values, ranks, ages, observed, observed_ages, spark";

function encodeGrade(
  encoder: CopyEncoder,
  runId: number,
  modelId: string,
  { token, grade }: GradedToken,
): void {
  const inOrder = (of: Readonly<Record<GradeKind, number>>) => gradeKinds.map((kind) => of[kind]);
  encoder.row(15).integer(runId).integer(token.key).text(modelId);
  for (const kind of gradeKinds) encoder.double(grade.grades[kind]);
  encoder.double(grade.coverage).double(grade.confidence).double(grade.earliness);
  encoder.text(grade.withheld);
  encoder.doubles(inOrder(grade.slopes)).doubles(inOrder(grade.capEffects));
  encoder.texts(grade.flags).texts(grade.flagsClear);
}

function encodeValues(encoder: CopyEncoder, runId: number, row: GradedToken): void {
  encoder.row(8).integer(runId).integer(row.token.key);
  encoder.doubles(row.values).doubles(row.ranks).doubles(row.ages);
  encoder.doubles(row.observed).doubles(row.observedAges).doubles(row.spark);
}

async function copyRows(
  client: PoolClient,
  table: string,
  columns: string,
  day: GradedDay,
  encode: (encoder: CopyEncoder, row: GradedToken) => void,
): Promise<void> {
  function* chunks() {
    const encoder = new CopyEncoder();
    for (const row of day.rows) {
      encode(encoder, row);
      if (encoder.size >= chunkBytes) yield encoder.take();
    }
    yield encoder.end().take();
  }
  await pipeline(
    chunks(),
    client.query(from(`COPY ${table} (${columns}) FROM STDIN (FORMAT binary)`)),
  );
}
