import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";
import { shownRunsSql } from "./served-model";

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

/** The run that every graded Sunday up to a day shows, oldest first; without a day every one. */
export async function readWeeklyRuns(db: Queryable, to: Day | null): Promise<WeeklyRun[]> {
  const { rows } = await db.query(
    shownRunsSql(
      `id AS "runId", as_of - date '1970-01-01' AS day,
       model_id AS "modelId", market_stamp AS "marketStamp", source, graded_count AS graded`,
      "extract(dow FROM as_of) = 0 AND ($1::date IS NULL OR as_of <= $1)",
    ),
    [to === null ? null : formatDay(to)],
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
