import type { ClientBase } from "pg";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { DayOutcome } from "@/lib/domain/signals/statistics/day-outcome";
import { countChange } from "./change-counts";
import type { Queryable } from "./runs";

/** A stored signal whose outcome is asked for. */
export interface SignalPlace {
  readonly id: number;
  readonly tokenKey: number;
  readonly day: Day;
}

/** The signals of a range of days. */
export async function readSignalPlaces(db: Queryable, from: Day, to: Day): Promise<SignalPlace[]> {
  const { rows } = await db.query<SignalPlace>(
    `SELECT id, token_key AS "tokenKey", day - date '1970-01-01' AS day FROM signals
     WHERE day BETWEEN $1 AND $2`,
    [formatDay(from), formatDay(to)],
  );
  return rows;
}

/** First and last day with a signal, or null. */
export async function readSignalRange(db: Queryable): Promise<{ from: Day; to: Day } | null> {
  const { rows } = await db.query<{ from: Day | null; to: Day | null }>(
    `SELECT min(day) - date '1970-01-01' AS "from", max(day) - date '1970-01-01' AS "to" FROM signals`,
  );
  const [range] = rows;
  return range && range.from !== null && range.to !== null
    ? { from: range.from, to: range.to }
    : null;
}

/** What followed a signal over one horizon, as it is stored. */
export interface StoredOutcome {
  /** Simple return as a fraction. */
  readonly return: number;
  /** The token was never priced again; the return is then the −90 % it counts as. */
  readonly vanished?: true;
}

/** Outcomes by horizon in days; a horizon that is not known yet is absent. */
export type StoredOutcomes = Readonly<Record<string, StoredOutcome>>;

/** Writes outcomes and answers of how many signals they are others than before. */
export async function writeSignalOutcomes(
  client: ClientBase,
  outcomes: readonly { readonly id: number; readonly outcomes: StoredOutcomes }[],
): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE signals SET outcomes = known.outcomes
     FROM unnest($1::int[], $2::jsonb[]) AS known (id, outcomes)
     WHERE signals.id = known.id AND signals.outcomes <> known.outcomes`,
    [outcomes.map(({ id }) => id), outcomes.map((one) => JSON.stringify(one.outcomes))],
  );
  if (rowCount) await countChange(client, "signals");
  return rowCount ?? 0;
}

/** What random tokens did after one day over one horizon. */
export interface DayOutcomeRow extends DayOutcome {
  readonly day: Day;
  readonly horizonDays: number;
}

/** Replaces the random outcomes of the given days and horizons. */
export async function writeDayOutcomes(
  client: ClientBase,
  rows: readonly DayOutcomeRow[],
): Promise<void> {
  const records = rows.map(({ day, quantiles, ...row }) => ({
    ...row,
    day: formatDay(day),
    quantiles: [...quantiles],
  }));
  const { rowCount } = await client.query(
    `INSERT INTO day_outcomes AS kept (day, horizon_days, tokens, mean, rise_share, fall_share, quantiles)
     SELECT day, "horizonDays", tokens, mean, "riseShare", "fallShare", quantiles
     FROM jsonb_to_recordset($1::jsonb) AS given (day date, "horizonDays" smallint, tokens int, mean float8,
       "riseShare" float8, "fallShare" float8, quantiles float8[])
     ON CONFLICT (day, horizon_days) DO UPDATE SET tokens = excluded.tokens, mean = excluded.mean,
       rise_share = excluded.rise_share, fall_share = excluded.fall_share, quantiles = excluded.quantiles
     WHERE (kept.tokens, kept.mean, kept.rise_share, kept.fall_share, kept.quantiles)
       IS DISTINCT FROM (excluded.tokens, excluded.mean, excluded.rise_share, excluded.fall_share, excluded.quantiles)`,
    [JSON.stringify(records)],
  );
  if (rowCount) await countChange(client, "day_outcomes");
}
