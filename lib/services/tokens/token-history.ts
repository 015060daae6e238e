import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenHistory as contract } from "@/lib/contracts/history";
import { getPool } from "@/lib/db/pool";
import { markJumps, marks } from "@/lib/domain/market/clean-jumps";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Answer } from "@/lib/services/answer";
import { findToken } from "./find-token";
import { daysOf, firstDayOf, type RangeQuery, readGrades } from "./grade-history";
import { orNull } from "./rows";

type HistoryAnswer = AnswerOf<typeof contract>;

interface Series {
  readonly price: Float64Array;
  readonly volume24h: Float64Array;
  readonly marketCap: Float64Array;
}

interface SnapshotRow {
  readonly offset: number;
  readonly price: number | null;
  readonly volume24h: number | null;
  readonly marketCap: number | null;
}

/** A token's stored daily values from its first day to `to`; NaN is a gap. */
async function readSeries(tokenKey: number, firstDay: Day, to: Day): Promise<Series> {
  const gaps = () => new Float64Array(Math.max(0, to - firstDay + 1)).fill(Number.NaN);
  const series = { price: gaps(), volume24h: gaps(), marketCap: gaps() };
  const { rows } = await getPool().query<SnapshotRow>(
    `SELECT day - $2::date AS offset, price, volume_24h AS "volume24h", market_cap AS "marketCap"
     FROM snapshots WHERE token_key = $1 AND day BETWEEN $2 AND $3`,
    [tokenKey, formatDay(firstDay), formatDay(to)],
  );
  for (const row of rows) {
    series.price[row.offset] = row.price ?? Number.NaN;
    series.volume24h[row.offset] = row.volume24h ?? Number.NaN;
    series.marketCap[row.offset] = row.marketCap ?? Number.NaN;
  }
  return series;
}

/** Sets aside what grading sets aside, by the same rules: a bad price takes its day, a bad market cap only itself. */
function clean({ price, volume24h, marketCap }: Series): void {
  const mark = new Uint8Array(price.length);
  markJumps(price, mark);
  for (let i = 0; i < price.length; i += 1) {
    if (mark[i] === marks.kept) continue;
    for (const cells of [price, volume24h, marketCap]) cells[i] = Number.NaN;
  }
  markJumps(marketCap, mark);
  for (let i = 0; i < price.length; i += 1) if (mark[i] !== marks.kept) marketCap[i] = Number.NaN;
}

/**
 * Price, volume and market cap of a token by day and its grades on graded days, as they were seen on the day shown.
 * Throws what `findToken` throws, and 422 for a range that ends before it begins.
 */
export async function tokenHistory(id: string, query: RangeQuery): Promise<Answer<HistoryAnswer>> {
  const { token, view } = await findToken(id, query.asOf);
  const { run, meta } = view;
  const firstDay = firstDayOf(token, run.asOf);
  const { from, to } = daysOf(query, firstDay, run.asOf);
  // Cleaning looks back, so it sees the whole history up to the day, whatever part is asked for.
  const [series, grades] = await Promise.all([
    readSeries(token.key, firstDay, run.asOf),
    readGrades(token.key, run.id, from, to),
  ]);
  clean(series);
  const part = (cells: Float64Array) =>
    Array.from(cells.subarray(from - firstDay, Math.max(from, to + 1) - firstDay), orNull);
  const price = part(series.price);
  const data = {
    id,
    symbol: token.symbol,
    name: token.name,
    days: price.map((_, i) => formatDay(from + i)),
    price,
    volume24h: part(series.volume24h),
    marketCap: part(series.marketCap),
    grades,
  };
  return { version: null, make: () => ({ data, meta }) };
}
