import { getPool } from "@/lib/db/pool";
import { servedModelSql } from "@/lib/db/served-model";
import type { Day } from "@/lib/domain/market/day";

/** From which graded day on which model graded. */
export interface ModelSpan {
  readonly from: Day;
  readonly name: string;
}

const keptMs = 15_000;
let kept: { readonly spans: Promise<readonly ModelSpan[]>; readonly readAtMs: number } | undefined;

async function readSpans(): Promise<readonly ModelSpan[]> {
  const { rows } = await getPool().query<ModelSpan>(
    `SELECT as_of - date '1970-01-01' AS "from", name FROM (
       SELECT r.as_of, m.name, m.id, lag(m.id) OVER (ORDER BY r.as_of) AS before
       FROM runs r JOIN grading_models m ON m.id = r.model_id
       WHERE r.status = 'done' AND r.model_id = ${servedModelSql("r.as_of")}) AS graded
     WHERE before IS DISTINCT FROM id ORDER BY as_of`,
  );
  return rows;
}

/** Which models graded which days, oldest first, at most a quarter of a minute old. */
export function modelSpans(nowMs: number = Date.now()): Promise<readonly ModelSpan[]> {
  if (kept !== undefined && nowMs - kept.readAtMs < keptMs) return kept.spans;
  const spans = readSpans();
  kept = { spans, readAtMs: nowMs };
  spans.catch(() => {
    kept = undefined;
  });
  return spans;
}
