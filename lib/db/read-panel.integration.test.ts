import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copySnapshots, type SnapshotRow } from "@/lib/db/copy-in";
import { ensurePartitions } from "@/lib/db/partitions";
import { inTransaction } from "@/lib/db/pool";
import { readPanel } from "@/lib/db/read-panel";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { type Day, parseDay } from "@/lib/domain/market/day";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";

const day = (text: string): Day => parseDay(text) ?? Number.NaN;
const firstDay = day("2024-01-30");
const lastDay = day("2024-03-02");
const awkward = [5e-324, 1e300, 0.1 + 0.2, 1 / 3, 123_456_789.123_456_78];

let database: FreshDatabase;
let keys: number[];

function* rows(): Generator<SnapshotRow> {
  for (const [index, tokenKey] of keys.entries()) {
    for (let at = firstDay + index; at <= lastDay; at += 1 + index) {
      const price = (awkward[at % awkward.length] ?? 1) * (index + 1);
      yield {
        tokenKey,
        day: at,
        sourceKey: 1,
        fetchedAtMs: 0,
        values: index === 2 ? { price } : { price, holders: at, volume24h: 0 },
      };
    }
  }
}

beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query("INSERT INTO sources (id, name, kind) VALUES ('t', 't', 'file')");
  const { rows: tokens } = await database.pool.query<{ key: number }>(
    `INSERT INTO tokens (id, symbol, name, first_day)
     SELECT id, id, id, date '2024-01-30' + (id::int - 1) FROM unnest('{1,2,3}'::text[]) AS id
     ORDER BY id RETURNING key`,
  );
  keys = tokens.map(({ key }) => key);
  await inTransaction(async (client) => {
    await ensurePartitions(client, firstDay, lastDay);
    await copySnapshots(client, rows());
  });
});
afterAll(() => database.drop());

async function read(from: Day, to: Day, fields: readonly Field[] = fieldKeys): Promise<Panel> {
  const client = await database.pool.connect();
  try {
    return await readPanel(client, { from, to, fields });
  } finally {
    client.release();
  }
}

describe("readPanel", () => {
  it("gives every stored cell bit for bit, and unknown for every other", async () => {
    const panel = await read(firstDay - 3, lastDay + 2);
    const expected = new Map<string, number>();
    for (const row of rows()) {
      for (const [field, value] of Object.entries(row.values))
        expected.set(`${field} ${row.tokenKey} ${row.day}`, value);
    }
    expect(panel.tokens.map(({ key }) => key)).toEqual(keys);
    for (const field of ["price", "volume24h", "holders"] as const) {
      const cells = panel.matrix(field);
      expect(cells?.length).toBe(3 * panel.days);
      cells?.forEach((value, cell) => {
        const key = keys[Math.floor(cell / panel.days)];
        const at = panel.firstDay + (cell % panel.days);
        expect(value).toBe(expected.get(`${field} ${key} ${at}`) ?? Number.NaN);
      });
    }
  });

  it("holds a field from the day it is looked at, and reads the same cells then", async () => {
    const whole = await read(firstDay, lastDay);
    const heldFrom = (field: Field) =>
      field === "holders" ? firstDay + 20 : field === "volume24h" ? firstDay + 7 : firstDay - 5;
    const client = await database.pool.connect();
    const query = { from: firstDay, to: lastDay, fields: fieldKeys, heldFrom };
    const held = await readPanel(client, query).finally(() => client.release());
    for (const field of ["price", "volume24h", "holders"] as const) {
      const all = whole.matrix(field) ?? new Float64Array();
      const days = held.heldDays?.(field) ?? 0;
      expect(days).toBe(lastDay - Math.max(firstDay, heldFrom(field)) + 1);
      const lastOfEach = keys.flatMap((_, token) => [
        ...all.slice((token + 1) * whole.days - days, (token + 1) * whole.days),
      ]);
      expect([...(held.matrix(field) ?? [])]).toEqual(lastOfEach);
    }
    expect(held.matrix("audited")).toBeNull();
  });

  it("has no matrix of a field without a value", async () => {
    const panel = await read(firstDay, lastDay);
    expect(fieldKeys.filter((field) => panel.matrix(field))).toEqual([
      "price",
      "volume24h",
      "holders",
    ]);
    const early = await read(firstDay, firstDay, ["price", "holders", "audited"]);
    expect(early.matrix("price")).not.toBeNull();
    expect(early.matrix("audited")).toBeNull();
  });

  it("sees nothing after its last day: neither cells, nor fields, nor tokens", async () => {
    const panel = await read(firstDay, firstDay + 1);
    expect(panel.tokens.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(panel.days).toBe(2);
    expect(panel.matrix("price")?.length).toBe(4);
    await database.pool.query("UPDATE snapshots SET audited = 1 WHERE day > date '2024-02-10'");
    expect((await read(firstDay, day("2024-02-10"))).matrix("audited")).toBeNull();
    expect((await read(firstDay, day("2024-02-11"))).matrix("audited")).not.toBeNull();
  });
});
