import { afterAll, beforeAll, expect, it } from "vitest";
import { ensurePartitions } from "./partitions";
import { inTransaction } from "./pool";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database";
import { withoutConstraints } from "./without-constraints";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
});

const constraints = async () =>
  (
    await database.pool.query(
      `SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE conrelid::regclass::text LIKE 'snapshots%' ORDER BY 1, 2`,
    )
  ).rows;

const load = (rows: string) =>
  inTransaction((client) =>
    withoutConstraints(client, "snapshots", async () => {
      await ensurePartitions(client, 20_000, 20_050);
      await client.query(
        `INSERT INTO snapshots (token_key, day, source_key, fetched_at, price) VALUES ${rows}`,
      );
    }),
  );

it("puts every key back as it was, on old and new partitions", async () => {
  await database.pool.query(
    "INSERT INTO sources (key, id, name, kind) VALUES (1, 's', 'S', 'file')",
  );
  await database.pool.query("INSERT INTO tokens (key, id, symbol, name) VALUES (1, 't', 'T', 'T')");
  await inTransaction((client) => ensurePartitions(client, 19_990, 20_050));
  const before = await constraints();
  await load("(1, '2024-10-05', 1, now(), 2), (1, '2024-10-06', 1, now(), 3)");
  expect(await constraints()).toEqual(before);
  expect(before.length).toBeGreaterThan(9);
});

it.each([
  [
    "the same token and day twice",
    "(1, '2024-11-05', 1, now(), 2), (1, '2024-11-05', 1, now(), 3)",
  ],
  ["a token that does not exist", "(99, '2024-11-05', 1, now(), 2)"],
])("refuses %s and leaves keys and rows as they were", async (_, rows) => {
  const before = await constraints();
  await expect(load(rows)).rejects.toThrow(/snapshots.*(_pkey|_fkey)/);
  expect(await constraints()).toEqual(before);
  const { rows: left } = await database.pool.query("SELECT count(*)::int AS count FROM snapshots");
  expect(left).toEqual([{ count: 2 }]);
});
