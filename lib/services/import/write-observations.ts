import type { ClientBase } from "pg";
import { copySnapshotColumns, type SnapshotColumns } from "@/lib/db/copy-in";
import { mergeSnapshotColumns } from "@/lib/db/merge-snapshots";
import { ensurePartitions } from "@/lib/db/partitions";
import { withoutKeyChecks } from "@/lib/db/without-key-checks";
import { DaySpans } from "./day-spans";
import type { ObservationChunk } from "./observation-chunk";
import { orderByMonth } from "./order-by-month";
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
  await chunk.tokens.resolve(client, distinct(chunk.tokenNumbers.subarray(0, chunk.size)));
  const spans = new DaySpans();
  const tokenKeys = new Int32Array(chunk.size);
  const direct: number[] = [];
  const merged: number[] = [];
  let number = -1;
  let token = { key: 0, lastDay: Number.NEGATIVE_INFINITY };
  for (let row = 0; row < chunk.size; row++) {
    if (chunk.tokenNumbers[row] !== number) {
      number = chunk.tokenNumbers[row] ?? 0;
      token = chunk.tokens.stored(number);
    }
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
  const byMonth = orderByMonth(direct, chunk.days, spans.firstDay);
  const [copied, changed] = await withoutKeyChecks(client, async () => [
    direct.length > 0 ? await copySnapshotColumns(client, columns, byMonth) : 0,
    merged.length > 0 ? await mergeSnapshotColumns(client, columns, merged, chunk.fillOnly) : 0,
  ]);
  if (copied + changed > 0) await spans.store(client);
  return { written: copied + changed, unchanged: merged.length - changed };
}

/** The different numbers; rows of one token mostly follow each other, so few are asked of the set. */
function distinct(numbers: Int32Array): ReadonlySet<number> {
  const found = new Set<number>();
  let last = Number.NaN;
  for (const number of numbers) {
    if (number !== last) found.add(number);
    last = number;
  }
  return found;
}
