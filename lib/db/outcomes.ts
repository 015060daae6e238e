import type { ClientBase } from "pg";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { AfterDay } from "@/lib/domain/track-record/after-day";
import { countChange } from "./change-counts";
import type { Queryable } from "./runs";

/** What came after a day for a stored token. */
export interface OutcomeRow extends AfterDay {
  readonly tokenKey: number;
}

const columns = [
  "return_1d",
  "return_7d",
  "return_30d",
  "return_90d",
  "return_180d",
  "peak_180d",
  "trough_180d",
  "vanished_after_days",
];
const set = columns.map((column) => `${column} = excluded.${column}`).join(", ");
const kept = columns.map((column) => `outcomes.${column}`).join(", ");
const given = columns.map((column) => `excluded.${column}`).join(", ");

const known = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

/** Stores what came after a day; returns how many rows are new or have changed. */
export async function writeOutcomes(
  client: ClientBase,
  day: Day,
  rows: readonly OutcomeRow[],
): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO outcomes (day, token_key, ${columns.join(", ")})
     SELECT $1::date, * FROM unnest($2::int[], $3::float8[], $4::float8[], $5::float8[], $6::float8[], $7::float8[],
       $8::float8[], $9::float8[], $10::smallint[])
     ON CONFLICT (day, token_key) DO UPDATE SET ${set} WHERE (${kept}) IS DISTINCT FROM (${given})`,
    [
      formatDay(day),
      rows.map(({ tokenKey }) => tokenKey),
      ...[0, 1, 2, 3, 4].map((at) => rows.map(({ returns }) => known(returns[at]))),
      rows.map(({ peak180d }) => known(peak180d)),
      rows.map(({ trough180d }) => known(trough180d)),
      rows.map(({ vanishedAfterDays }) => vanishedAfterDays),
    ],
  );
  if (rowCount) await countChange(client, "outcomes");
  return rowCount ?? 0;
}

/** The days that have been graded, oldest first. */
export async function findGradedDays(db: Queryable): Promise<Day[]> {
  const { rows } = await db.query<{ day: Day }>(
    `SELECT DISTINCT as_of - date '1970-01-01' AS day FROM runs WHERE status = 'done' ORDER BY day`,
  );
  return rows.map(({ day }) => day);
}
