import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { DayOutcome } from "@/lib/domain/signals/statistics/day-outcome";
import type { SignalOutcome } from "@/lib/domain/signals/statistics/rule-record";
import { changesSql } from "./change-counts";
import type { Queryable } from "./runs";

const outcomeRow = z.object({
  rule: z.string(),
  day: z.int(),
  forwardReturn: z.number(),
  hasVanished: z.boolean(),
});

/** The outcomes over a horizon that were known on a day, by rule. */
export async function readKnownOutcomes(
  db: Queryable,
  horizonDays: number,
  asOf: Day,
): Promise<Map<string, SignalOutcome[]>> {
  const { rows } = await db.query(
    `SELECT rule, day - date '1970-01-01' AS day, (outcomes -> $1 ->> 'return')::float8 AS "forwardReturn",
       (outcomes -> $1) ? 'vanished' AS "hasVanished"
     FROM signals WHERE day <= $2 AND outcomes ? $1 ORDER BY day, id`,
    [String(horizonDays), formatDay(asOf - horizonDays)],
  );
  const byRule = new Map<string, SignalOutcome[]>();
  for (const { rule, ...outcome } of z.array(outcomeRow).parse(rows)) {
    const known = byRule.get(rule);
    if (known === undefined) byRule.set(rule, [outcome]);
    else known.push(outcome);
  }
  return byRule;
}

const dayRow = z.object({
  day: z.int(),
  tokens: z.int(),
  mean: z.number(),
  riseShare: z.number(),
  fallShare: z.number(),
  quantiles: z.array(z.number()),
});

/** What random tokens did over a horizon, by day. */
export async function readDayOutcomes(
  db: Queryable,
  horizonDays: number,
  asOf: Day,
): Promise<Map<Day, DayOutcome>> {
  const { rows } = await db.query(
    `SELECT day - date '1970-01-01' AS day, tokens, mean, rise_share AS "riseShare", fall_share AS "fallShare",
       quantiles
     FROM day_outcomes WHERE horizon_days = $1 AND day <= $2`,
    [horizonDays, formatDay(asOf - horizonDays)],
  );
  return new Map(
    z
      .array(dayRow)
      .parse(rows)
      .map(({ day, quantiles, ...rest }) => [
        day,
        { ...rest, quantiles: Float64Array.from(quantiles) },
      ]),
  );
}

/** Signals up to a day by rule. */
export async function countSignalsByRule(db: Queryable, asOf: Day): Promise<Map<string, number>> {
  const { rows } = await db.query<{ rule: string; count: number }>(
    "SELECT rule, count(*)::int AS count FROM signals WHERE day <= $1 GROUP BY rule",
    [formatDay(asOf)],
  );
  return new Map(rows.map(({ rule, count }) => [rule, count]));
}

/** Changes whenever signals, what followed them or the market they were found in do. */
export async function readSignalStamp(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ stamp: string }>(
    `SELECT concat_ws('.', (SELECT kind || '-' || version FROM market),
       ${changesSql("signals", "day_outcomes")}) AS stamp`,
  );
  return rows[0]?.stamp ?? "";
}
