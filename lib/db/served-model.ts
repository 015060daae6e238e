import { priorModel } from "@/lib/domain/grading/prior-model";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";

/**
 * SQL of the id of the model whose grades a day shows: the one its owner chose for all days, else the newest fitted one
 * that could be known on that day, else the prior. A simulated market is no evidence, so none is fitted there.
 * `day` is an SQL expression of type date.
 */
export const servedModelSql = (day: string): string => `coalesce(
  (SELECT model_id FROM market WHERE id = 1),
  (SELECT fitted.id FROM grading_models AS fitted
    WHERE fitted.kind = 'fitted' AND fitted.valid_from <= ${day}
      AND (SELECT kind FROM market WHERE id = 1) <> 'simulated'
    ORDER BY fitted.valid_from DESC, fitted.created_at DESC LIMIT 1),
  '${priorModel.id}')`;

/**
 * SQL to order the runs of a day by, the shown one first: that of the day's model, and until there is one the newest with
 * another model.
 */
export const shownFirstSql = `(model_id = ${servedModelSql("as_of")}) DESC, finished_at DESC NULLS LAST`;

/** SQL of the given columns of the finished run that each day shows, of the days that fit the condition. */
export const shownRunsSql = (columns: string, condition = "true"): string =>
  `SELECT DISTINCT ON (as_of) ${columns} FROM runs WHERE status = 'done' AND (${condition})
   ORDER BY as_of, ${shownFirstSql}`;

/** The id of the model of each day, in the order of the days. */
export async function findServedModels(db: Queryable, days: readonly Day[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT ${servedModelSql("days.day")} AS id
       FROM unnest($1::date[]) WITH ORDINALITY AS days (day, position) ORDER BY position`,
    [days.map(formatDay)],
  );
  return rows.map(({ id }) => id);
}
