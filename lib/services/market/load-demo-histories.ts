import type { ClientBase } from "pg";
import { copySnapshotColumns } from "@/lib/db/copy-in";
import { civilOfDay, type Day, millisecondsPerDay } from "@/lib/domain/market/day";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import type { Sheet } from "@/prisma/demo/sheet";
import type { DemoMarket } from "@/prisma/demo/simulate";

/** Enough rows for a quick COPY, few enough for small memory: 40,000 rows are 13 MB. */
const tokensPerCopy = 100;

/**
 * Simulates and stores the histories of a market's tokens, whose keys are given in the same order; returns the number
 * of snapshots. `onProgress` is told the share of the tokens that are stored.
 */
export async function copyDemoHistories(
  client: ClientBase,
  market: DemoMarket,
  keys: readonly number[],
  sourceKey: number,
  onProgress: (share: number) => void,
): Promise<number> {
  const batch = new Batch(market);
  const fetchedAtMs = (market.firstDay + market.days) * millisecondsPerDay;
  let written = 0;
  for (let from = 0; from < keys.length; from += tokensPerCopy) {
    const to = Math.min(keys.length, from + tokensPerCopy);
    batch.clear();
    for (let index = from; index < to; index++) {
      batch.add(keys[index] ?? 0, market.history(index));
    }
    const columns = { ...batch.columns(), sourceKey, fetchedAtMs };
    written += await copySnapshotColumns(client, columns, batch.orderByMonth());
    onProgress(to / keys.length);
  }
  return written;
}

/** Columns of the observations of some tokens, used again for the next ones. */
class Batch {
  readonly #firstDay: Day;
  /** Months of the market's days, counted on from year 0. */
  readonly #months: readonly number[];
  readonly #tokenKeys: Int32Array;
  readonly #days: Int32Array;
  readonly #values: ReadonlyMap<Field, Float64Array>;
  #size = 0;

  constructor({ firstDay, days }: DemoMarket) {
    const capacity = tokensPerCopy * days;
    this.#firstDay = firstDay;
    this.#months = Array.from({ length: days }, (_, t) => {
      const { year, month } = civilOfDay(firstDay + t);
      return 12 * year + month;
    });
    this.#tokenKeys = new Int32Array(capacity);
    this.#days = new Int32Array(capacity);
    this.#values = new Map(fieldKeys.map((field) => [field, new Float64Array(capacity)]));
  }

  clear(): void {
    this.#size = 0;
    for (const column of this.#values.values()) column.fill(Number.NaN);
  }

  /** Adds a row for each day with a price; on other days the vendor gave nothing. */
  add(tokenKey: number, sheet: Sheet): void {
    const price = sheet.get("price") ?? [];
    const seen: number[] = [];
    for (let t = 0; t < price.length; t++) if (!Number.isNaN(price[t])) seen.push(t);
    for (const [field, observed] of sheet.observed()) {
      const column = this.#values.get(field);
      if (!column) continue;
      for (let n = 0; n < seen.length; n++) {
        column[this.#size + n] = observed[seen[n] ?? 0] ?? Number.NaN;
      }
    }
    for (const t of seen) {
      this.#tokenKeys[this.#size] = tokenKey;
      this.#days[this.#size++] = this.#firstDay + t;
    }
  }

  columns() {
    return {
      size: this.#size,
      tokenKeys: this.#tokenKeys,
      days: this.#days,
      values: this.#values,
    };
  }

  /** Row numbers month by month, so that each partition is written in one go. */
  orderByMonth(): Uint32Array {
    const month = (row: number) =>
      this.#months[(this.#days[row] ?? this.#firstDay) - this.#firstDay] ?? 0;
    return Uint32Array.from({ length: this.#size }, (_, row) => row).sort(
      (a, b) => month(a) - month(b) || a - b,
    );
  }
}
