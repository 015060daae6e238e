import type { PoolClient } from "pg";
import { z } from "zod";
import { type IndexWeek, weekDetail } from "@/lib/domain/indices/index-week";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";

const levelRow = z.object({
  indexId: z.string(),
  day: z.int(),
  level: z.number(),
  equalWeight: z.number(),
  turnover: z.number(),
  costs: z.number(),
  holdings: weekDetail,
});

/** A stored week and the index it is of. */
export interface StoredIndexWeek extends IndexWeek {
  readonly indexId: string;
}

/** The stored weeks of a series of weights up to a day, or all of them, oldest first; of one index, or of all. */
export async function readIndexWeeks(
  db: Queryable,
  series: string,
  to: Day | null,
  indexId: string | null = null,
): Promise<StoredIndexWeek[]> {
  const { rows } = await db.query(
    `SELECT index_id AS "indexId", day - date '1970-01-01' AS day, level, equal_weight AS "equalWeight",
       turnover, costs, holdings
     FROM index_levels
     WHERE model_id = $1 AND ($2::date IS NULL OR day <= $2) AND ($3::text IS NULL OR index_id = $3)
     ORDER BY index_id, day`,
    [series, to === null ? null : formatDay(to), indexId],
  );
  return z
    .array(levelRow)
    .parse(rows)
    .map(({ holdings, ...row }) => ({ ...row, ...holdings }));
}

/** The weeks an index has anew, each with the stamp of the market its run was graded from. */
export interface NewIndexWeek {
  readonly indexId: string;
  readonly marketStamp: string;
  readonly week: IndexWeek;
}

/** Replaces all weeks of a series from a day on by the given ones, in the caller's transaction. */
export async function replaceIndexWeeks(
  client: PoolClient,
  series: string,
  from: Day,
  weeks: readonly NewIndexWeek[],
): Promise<void> {
  await client.query("DELETE FROM index_levels WHERE model_id = $1 AND day >= $2", [
    series,
    formatDay(from),
  ]);
  for (const { indexId, marketStamp, week } of weeks) {
    const { day, level, equalWeight, turnover, costs, ...detail } = week;
    await client.query(
      `INSERT INTO index_levels
         (index_id, model_id, day, level, equal_weight, turnover, costs, holdings, market_stamp)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        indexId,
        series,
        formatDay(day),
        level,
        equalWeight,
        turnover,
        costs,
        JSON.stringify(detail),
        marketStamp,
      ],
    );
  }
}

/** Lets one process at a time write a series, until the transaction ends. */
export async function lockIndexSeries(client: PoolClient, series: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `index series ${series}`,
  ]);
}
