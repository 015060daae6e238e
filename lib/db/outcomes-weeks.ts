import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";

/** A token needs this much history to be graded, and a price of these days. */
const historyDays = 30;
const priceDays = 3;

/** How far one week end is. */
export interface WeekState {
  readonly day: Day;
  /** Tokens with enough history and a recent price. */
  readonly tokens: number;
  readonly isGraded: boolean;
  /** Whether outcomes have been worked out for it. */
  readonly isFollowed: boolean;
}

/** How far each of these days is, in their order. */
export async function readWeekStates(
  db: Queryable,
  days: readonly Day[],
): Promise<readonly WeekState[]> {
  const { rows } = await db.query<WeekState>(
    `SELECT days.day - date '1970-01-01' AS day,
       (SELECT count(*)::int FROM tokens
         WHERE first_day <= days.day - ${historyDays} AND last_day >= days.day - ${priceDays}) AS tokens,
       EXISTS (SELECT FROM runs WHERE as_of = days.day AND status = 'done') AS "isGraded",
       EXISTS (SELECT FROM outcomes WHERE outcomes.day = days.day) AS "isFollowed"
     FROM unnest($1::date[]) WITH ORDINALITY AS days (day, position) ORDER BY position`,
    [days.map(formatDay)],
  );
  return rows;
}
