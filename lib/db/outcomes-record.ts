import type { PoolClient } from "pg";
import type { GradeKind } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import { hasVanished, type OutcomeHorizon } from "@/lib/domain/track-record/after-day";
import type { RecordWeek } from "@/lib/domain/track-record/record-week";
import { changesSql } from "./change-counts";
import { copyOut } from "./copy-out";
import { dayAt, doubleAt, integerAt } from "./copy-out-values";
import type { Queryable } from "./runs";

export interface RecordQuery {
  readonly runIds: readonly number[];
  readonly grade: GradeKind;
  readonly horizonDays: OutcomeHorizon;
  /** Only tokens of this market cap on the day, in US dollars; null for all. */
  readonly marketCap: { readonly min: number; readonly max: number } | null;
}

interface Columns {
  readonly tokens: number[];
  readonly grades: number[];
  readonly returns: number[];
  readonly vanished: number[];
}

/** The graded tokens of runs with what followed, a week a run, oldest first. Weeks without any are left out. */
export async function readRecordWeeks(
  client: PoolClient,
  query: RecordQuery,
): Promise<RecordWeek[]> {
  const { horizonDays, runIds } = query;
  if (runIds.length === 0) return [];
  const weeks = new Map<Day, Columns>();
  await copyOut(client, recordSql(query), 5, (row) => {
    const day = dayAt(row, 0);
    const week = weeks.get(day) ?? { tokens: [], grades: [], returns: [], vanished: [] };
    weeks.set(day, week);
    week.tokens.push(integerAt(row, 1));
    week.grades.push(doubleAt(row, 2));
    week.returns.push(doubleAt(row, 3));
    week.vanished.push(Number(hasVanished(doubleAt(row, 4), horizonDays)));
  });
  const bitcoin = await readBitcoin(client, horizonDays);
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([day, { tokens, grades, returns, vanished }]) => ({
      day,
      tokens: Int32Array.from(tokens),
      grades: Float64Array.from(grades),
      returns: Float64Array.from(returns),
      vanished: Uint8Array.from(vanished),
      bitcoinReturn: bitcoin.get(day) ?? Number.NaN,
    }));
}

/** COPY takes no parameters: numbers and names of our own only. */
function recordSql({ runIds, grade, horizonDays, marketCap }: RecordQuery): string {
  const cap = "v.observed[array_position(r.field_keys, 'marketCap')]";
  const sized =
    marketCap === null
      ? ""
      : `JOIN factor_values AS v ON v.run_id = g.run_id AND v.token_key = g.token_key
           AND ${cap} BETWEEN ${Number(marketCap.min)} AND ${Number(marketCap.max)}`;
  return `SELECT r.as_of, g.token_key, g.${grade}, o.return_${horizonDays}d, o.vanished_after_days::float8
    FROM runs AS r JOIN grades AS g ON g.run_id = r.id ${sized}
      LEFT JOIN outcomes AS o ON o.day = r.as_of AND o.token_key = g.token_key
    WHERE r.id IN (${runIds.map(Math.trunc).join()}) AND g.${grade} IS NOT NULL`;
}

async function readBitcoin(
  db: Queryable,
  horizonDays: OutcomeHorizon,
): Promise<ReadonlyMap<Day, number>> {
  const { rows } = await db.query<{ day: Day; value: number | null }>(
    `SELECT o.day - date '1970-01-01' AS day, o.return_${horizonDays}d AS value
     FROM outcomes AS o JOIN tokens AS t ON t.key = o.token_key WHERE t.id = 'bitcoin'`,
  );
  return new Map(rows.map(({ day, value }) => [day, value ?? Number.NaN]));
}

/** The day of each token's last snapshot, by token key. */
export async function readLastDays(db: Queryable): Promise<ReadonlyMap<number, Day>> {
  const { rows } = await db.query<{ key: number; day: Day }>(
    `SELECT key, last_day - date '1970-01-01' AS day FROM tokens WHERE last_day IS NOT NULL`,
  );
  return new Map(rows.map(({ key, day }) => [key, day]));
}

/** Changes whenever a run, an outcome or a correlation is written or, but for those of a replaced market, removed. */
export async function readRecordStamp(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ stamp: string }>(
    `SELECT concat_ws('.', (SELECT count(*) || '-' || coalesce(max(id), 0) FROM runs WHERE status = 'done'),
       ${changesSql("outcomes", "factor_ics")}) AS stamp`,
  );
  return rows[0]?.stamp ?? "";
}

/** How many of the gradings were made within a week of their day, and not afterwards as of it. */
export async function countGradedAtTheTime(
  db: Queryable,
  runIds: readonly number[],
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(DISTINCT r.id)::int AS count FROM runs AS r JOIN ledger_entries AS e
       ON e.chain = r.source AND e.kind = 'grades' AND e.day = r.as_of AND e.model_id = r.model_id
     WHERE r.id = ANY($1) AND e.recorded_at < r.as_of + interval '8 days'`,
    [runIds],
  );
  return rows[0]?.count ?? 0;
}
