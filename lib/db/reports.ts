import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { ReportSignal } from "@/lib/domain/report/week-input";
import { type WeeklyReport, weeklyReport } from "@/lib/domain/report/weekly-report";
import type { Queryable } from "./runs";

/**
 * The kept report of a week; null when there is none of that stamp, or it is of an older form. The stamp names everything
 * the report was made from.
 */
export async function readReport(
  db: Queryable,
  week: Day,
  series: string,
  stamp: string,
): Promise<WeeklyReport | null> {
  const { rows } = await db.query<{ content: unknown }>(
    "SELECT content FROM reports WHERE week = $1 AND model_id = $2 AND market_stamp = $3",
    [formatDay(week), series, stamp],
  );
  return weeklyReport.safeParse(rows[0]?.content).data ?? null;
}

/** Keeps the report of a week in place of an earlier one. */
export async function writeReport(
  db: Queryable,
  week: Day,
  series: string,
  stamp: string,
  content: WeeklyReport,
): Promise<void> {
  await db.query(
    `INSERT INTO reports (week, model_id, content, market_stamp) VALUES ($1, $2, $3, $4)
     ON CONFLICT (week, model_id) DO UPDATE
       SET content = excluded.content, market_stamp = excluded.market_stamp, created_at = now()`,
    [formatDay(week), series, JSON.stringify(content), stamp],
  );
}

const signalRow = z.object({
  rule: z.string(),
  direction: z.int(),
  day: z.int(),
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
});

/** The signals of a range of days, oldest first. */
export async function readSignalsOf(db: Queryable, from: Day, to: Day): Promise<ReportSignal[]> {
  const { rows } = await db.query(
    `SELECT s.rule, s.direction, s.day - date '1970-01-01' AS day, t.id, t.symbol, t.name
     FROM signals s JOIN tokens t ON t.key = s.token_key
     WHERE s.day BETWEEN $1 AND $2 ORDER BY s.day, s.rule, t.id`,
    [formatDay(from), formatDay(to)],
  );
  return z.array(signalRow).parse(rows);
}

const stampRow = z.object({ signals: z.string(), indices: z.string() });

/** Names what signals and index levels of a week there are, so that a report of fewer is made anew. */
export async function readWeekStamp(
  db: Queryable,
  from: Day,
  to: Day,
  series: string,
): Promise<string> {
  const { rows } = await db.query(
    `SELECT (SELECT count(*) || ':' || coalesce(max(id), 0) FROM signals WHERE day BETWEEN $1 AND $2) AS signals,
       (SELECT count(*) || ':' || coalesce(sum(level), 0) FROM index_levels
         WHERE day BETWEEN $1 AND $2 AND model_id = $3) AS indices`,
    [formatDay(from), formatDay(to), series],
  );
  const { signals, indices } = stampRow.parse(rows[0]);
  return `signals ${signals} indices ${indices}`;
}
