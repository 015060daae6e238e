import type { ClientBase } from "pg";
import { from } from "pg-copy-streams";
import type { Day } from "@/lib/domain/market/day";
import { type Field, fieldColumn, fieldKeys, fields } from "@/lib/domain/market/fields";
import { BinaryCopyWriter } from "./copy-in-writer";

/** One observation of one token on one UTC day. A field that is absent or NaN is stored as unknown. */
export interface SnapshotRow {
  readonly tokenKey: number;
  readonly day: Day;
  readonly sourceKey: number;
  readonly fetchedAtMs: number;
  readonly values: Partial<Record<Field, number>>;
}

/** Observations of one source as columns: row `i` is the same observation in all of them. */
export interface SnapshotColumns {
  readonly size: number;
  readonly tokenKeys: ArrayLike<number>;
  readonly days: ArrayLike<Day>;
  /** NaN is unknown. Fields that are left out are unknown in every row. */
  readonly values: ReadonlyMap<Field, ArrayLike<number>>;
  readonly sourceKey: number;
  readonly fetchedAtMs: number;
}

export interface CopyOptions {
  /** The columns to write; all others are null. All fields unless told. */
  readonly fields?: readonly Field[];
  /** The table to write to, by our own name for it; `snapshots` unless told. */
  readonly table?: string;
}

// These need the precision; the store keeps every other field in four bytes.
const doubleFields: ReadonlySet<Field> = new Set([
  "price",
  "marketCap",
  "fdv",
  "volume24h",
  "liquidity",
  "circulatingSupply",
  "totalSupply",
  "tvl",
  "buyback30dUsd",
  "fundingUsd",
]);

/** True where the store keeps eight bytes of a field, false where it keeps four. */
export const isDoubleField = (field: Field): boolean => doubleFields.has(field);

/**
 * Writes observations by COPY; returns how many were written. A (token, day) that exists already, a token that does
 * not, or a month without a partition fails the whole COPY, and with it the caller's transaction.
 */
export async function copySnapshots(
  client: ClientBase,
  rows: Iterable<SnapshotRow> | AsyncIterable<SnapshotRow>,
  options: CopyOptions = {},
): Promise<number> {
  const written = options.fields ?? fieldKeys;
  return copy(client, written, options.table ?? "snapshots", async (writer) => {
    for await (const row of rows) {
      startRow(writer, written.length, row.tokenKey, row.day, row.sourceKey, row.fetchedAtMs);
      for (const field of written) writeField(writer, field, row.values[field] ?? Number.NaN);
      if (writer.isFull) await writer.flush();
    }
  });
}

/**
 * Writes columns of observations by COPY, in the order of the row numbers in `order`; returns how many were written.
 * Fails like `copySnapshots`. Rows of one month in a run are fastest: each partition is then written in one go.
 */
export async function copySnapshotColumns(
  client: ClientBase,
  columns: SnapshotColumns,
  order: ArrayLike<number>,
  table = "snapshots",
): Promise<number> {
  const written = [...columns.values.keys()];
  const values = [...columns.values.values()];
  const wide = written.map(isDoubleField);
  return copy(client, written, table, async (writer) => {
    for (let n = 0; n < order.length; n++) {
      writeColumnsRow(writer, columns, values, wide, order[n] ?? 0);
      if (writer.isFull) await writer.flush();
    }
  });
}

function writeColumnsRow(
  writer: BinaryCopyWriter,
  { tokenKeys, days, sourceKey, fetchedAtMs }: SnapshotColumns,
  values: readonly ArrayLike<number>[],
  wide: readonly boolean[],
  row: number,
): void {
  startRow(writer, values.length, tokenKeys[row] ?? 0, days[row] ?? 0, sourceKey, fetchedAtMs);
  for (let c = 0; c < values.length; c++) {
    const value = values[c]?.[row] ?? Number.NaN;
    if (wide[c]) writer.float8(value);
    else writer.float4(value);
  }
}

function startRow(
  writer: BinaryCopyWriter,
  valueCount: number,
  tokenKey: number,
  day: Day,
  sourceKey: number,
  fetchedAtMs: number,
): void {
  writer.startRow(4 + valueCount);
  writer.int4(tokenKey);
  writer.date(day);
  writer.int2(sourceKey);
  writer.timestamptz(fetchedAtMs);
}

function writeField(writer: BinaryCopyWriter, field: Field, value: number): void {
  if (doubleFields.has(field)) writer.float8(value);
  else writer.float4(value);
}

/** Rows on their way to the database: enough that it never waits for the next ones to be put into bytes. */
const queuedBytes = 1 << 23;

async function copy(
  client: ClientBase,
  written: readonly Field[],
  table: string,
  produce: (writer: BinaryCopyWriter) => Promise<void>,
): Promise<number> {
  const columns = ["token_key", "day", "source_key", "fetched_at", ...written.map(columnOf)];
  const stream = client.query(
    from(`COPY "${table}" (${columns.join(", ")}) FROM STDIN (FORMAT binary)`, {
      highWaterMark: queuedBytes,
    }),
  );
  const writer = new BinaryCopyWriter(stream);
  try {
    await produce(writer);
    await writer.finish();
  } catch (error) {
    await writer.abort(error);
    throw error;
  }
  return stream.rowCount;
}

function columnOf(field: Field): string {
  if (!(field in fields)) throw new Error(`"${field}" is not a snapshot field.`);
  return fieldColumn(field);
}
