import type { ClientBase } from "pg";
import { copySnapshotColumns, type SnapshotColumns } from "@/lib/db/copy-in";
import { mergeSnapshotColumns } from "@/lib/db/merge-snapshots";
import { ensurePartitions } from "@/lib/db/partitions";
import { withoutKeyChecks } from "@/lib/db/without-key-checks";
import { civilOfDay, type Day, formatDay } from "@/lib/domain/market/day";
import type { ObservationChunk } from "./observation-chunk";
import type { WriteCounts, WriteTarget } from "./row-taker";

/**
 * Writes a chunk in the caller's transaction. Observations later than all that is stored of their token cannot meet
 * another row and go straight in; the others are merged. Ordered by month, each partition is filled in one go.
 */
export async function writeObservations(
  client: ClientBase,
  chunk: ObservationChunk,
  target: WriteTarget,
): Promise<WriteCounts> {
  await chunk.tokens.resolve(client, new Set(chunk.tokenNumbers.subarray(0, chunk.size)));
  const spans = new DaySpans();
  const tokenKeys = new Int32Array(chunk.size);
  const direct: number[] = [];
  const merged: number[] = [];
  for (let row = 0; row < chunk.size; row++) {
    const token = chunk.tokens.stored(chunk.tokenNumbers[row] ?? 0);
    const day = chunk.days[row] ?? 0;
    tokenKeys[row] = token.key;
    spans.include(token.key, day);
    if (day > token.lastDay) {
      direct.push(row);
      token.lastDay = day;
    } else merged.push(row);
  }
  if (chunk.size > 0) await ensurePartitions(client, spans.firstDay, spans.lastDay);
  const columns: SnapshotColumns = {
    size: chunk.size,
    tokenKeys,
    days: chunk.days,
    values: chunk.values,
    ...target,
  };
  const byMonth = orderByMonth(direct, chunk.days);
  const [copied, changed] = await withoutKeyChecks(client, async () => [
    direct.length > 0 ? await copySnapshotColumns(client, columns, byMonth) : 0,
    merged.length > 0 ? await mergeSnapshotColumns(client, columns, merged, chunk.fillOnly) : 0,
  ]);
  if (copied + changed > 0) await spans.store(client);
  return { written: copied + changed, unchanged: merged.length - changed };
}

/** The same rows, months in order; within a month as they came. */
function orderByMonth(rows: readonly number[], days: ArrayLike<Day>): readonly number[] {
  const months = new Map<number, number[]>();
  const monthOfDay = new Map<Day, number[]>();
  for (const row of rows) {
    const day = days[row] ?? 0;
    let bucket = monthOfDay.get(day);
    if (bucket === undefined) {
      const { year, month } = civilOfDay(day);
      bucket = months.get(year * 12 + month) ?? [];
      months.set(year * 12 + month, bucket);
      monthOfDay.set(day, bucket);
    }
    bucket.push(row);
  }
  return [...months.entries()].sort(([a], [b]) => a - b).flatMap(([, bucket]) => bucket);
}

/** First and last day of the tokens that are written. */
class DaySpans {
  readonly #spans = new Map<number, { first: Day; last: Day }>();
  firstDay = Number.POSITIVE_INFINITY;
  lastDay = Number.NEGATIVE_INFINITY;

  include(tokenKey: number, day: Day): void {
    const span = this.#spans.get(tokenKey);
    if (span === undefined) this.#spans.set(tokenKey, { first: day, last: day });
    else if (day > span.last) span.last = day;
    else if (day < span.first) span.first = day;
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
  }

  /** Widens the stored spans of the tokens. */
  async store(client: ClientBase): Promise<void> {
    const spans = [...this.#spans.values()];
    await client.query(
      `UPDATE tokens SET first_day = least(first_day, s.first), last_day = greatest(last_day, s.last)
         FROM unnest($1::int[], $2::date[], $3::date[]) AS s (key, first, last)
        WHERE tokens.key = s.key
          AND (first_day IS NULL OR first_day > s.first OR last_day IS NULL OR last_day < s.last)`,
      [
        [...this.#spans.keys()],
        spans.map(({ first }) => formatDay(first)),
        spans.map(({ last }) => formatDay(last)),
      ],
    );
  }
}
