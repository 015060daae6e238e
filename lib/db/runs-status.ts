import type { Model } from "@/lib/domain/grading/grade";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";

/** Stores the weights of a model. They never change: throws when other weights are kept under its id. */
export async function storeModel(db: Queryable, model: Model): Promise<void> {
  const weights = JSON.stringify(model.weights);
  await db.query(
    `INSERT INTO grading_models (id, name, kind, weights) VALUES ($1, $2, $3, $4::jsonb)
     ON CONFLICT (id) DO NOTHING`,
    [model.id, model.name, model.kind, weights],
  );
  const { rows } = await db.query<{ same: boolean }>(
    "SELECT weights = $2::jsonb AS same FROM grading_models WHERE id = $1",
    [model.id, weights],
  );
  if (rows[0]?.same) return;
  throw new Error(
    `Model "${model.id}" is stored with other weights. A model never changes: give the new weights a new id.`,
  );
}

/** Notes that somebody wants a day graded. A finished run of the day stays readable meanwhile. */
export async function markRequested(
  db: Queryable,
  asOf: Day,
  modelId: string,
  source: string,
): Promise<void> {
  await db.query(
    `INSERT INTO runs (as_of, model_id, status, market_stamp, source, factor_keys, field_keys)
     VALUES ($1, $2, 'queued', '', $3, '{}', '{}')
     ON CONFLICT (as_of, model_id) DO UPDATE SET requested_at = now(), error = NULL, progress = 0
     WHERE runs.error IS NOT NULL OR (runs.status = 'done' AND runs.requested_at <= runs.finished_at)`,
    [formatDay(asOf), modelId, source],
  );
}

/** Notes that the grading began. Call it while holding the run's lock. */
export async function markStarted(db: Queryable, asOf: Day, modelId: string): Promise<void> {
  await db.query(
    `UPDATE runs SET started_at = now(), progress = 0, error = NULL,
       status = CASE status WHEN 'done' THEN 'done' ELSE 'running' END
     WHERE as_of = $1 AND model_id = $2`,
    [formatDay(asOf), modelId],
  );
}

/** `progress` from 0 to 1. */
export async function markProgress(
  db: Queryable,
  asOf: Day,
  modelId: string,
  progress: number,
): Promise<void> {
  await db.query("UPDATE runs SET progress = $3 WHERE as_of = $1 AND model_id = $2", [
    formatDay(asOf),
    modelId,
    progress,
  ]);
}

/** Notes why the grading failed; an older finished run of the day stays. */
export async function markFailed(
  db: Queryable,
  asOf: Day,
  modelId: string,
  error: string,
): Promise<void> {
  await db.query(
    `UPDATE runs SET error = $3, status = CASE status WHEN 'done' THEN 'done' ELSE 'failed' END
     WHERE as_of = $1 AND model_id = $2`,
    [formatDay(asOf), modelId, error],
  );
}
