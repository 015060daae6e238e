import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";
import { servedModelSql } from "./served-model";

const weeklyRun = z.object({
  runId: z.int(),
  day: z.int(),
  modelId: z.string(),
  marketStamp: z.string(),
  source: z.string(),
  graded: z.int(),
});

/** The finished grading of a week's end. */
export type WeeklyRun = z.output<typeof weeklyRun>;

/** The run that every graded Sunday up to a day shows, oldest first. */
export async function readWeeklyRuns(db: Queryable, to: Day): Promise<WeeklyRun[]> {
  const { rows } = await db.query(
    `SELECT DISTINCT ON (as_of) id AS "runId", as_of - date '1970-01-01' AS day,
       model_id AS "modelId", market_stamp AS "marketStamp", source, graded_count AS graded
     FROM runs WHERE status = 'done' AND extract(dow FROM as_of) = 0 AND as_of <= $1
     ORDER BY as_of, (model_id = ${servedModelSql("as_of")}) DESC, finished_at DESC NULLS LAST`,
    [formatDay(to)],
  );
  return z.array(weeklyRun).parse(rows);
}

/** The name under which weeks are kept: the model that was chosen for all days, or "by-day". */
export async function readSeries(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ chosen: string | null }>(
    "SELECT model_id AS chosen FROM market WHERE id = 1",
  );
  return rows[0]?.chosen ?? "by-day";
}
