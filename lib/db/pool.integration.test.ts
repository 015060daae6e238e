import { afterAll, beforeAll, expect, it } from "vitest";
import { getPool, inSnapshot, inTransaction } from "./pool";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const openTransactions = async () => {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
  return rows[0]?.count;
};

it.each([
  ["a transaction", inTransaction],
  ["a snapshot", inSnapshot],
])("leaves no open transaction in the pool when the work of %s fails", async (_, run) => {
  await expect(run(() => Promise.reject(new Error("no panel")))).rejects.toThrow("no panel");
  expect(await openTransactions()).toBe(0);
});

it("shows a snapshot one moment of the store, and lets it write nothing", async () => {
  const count = "SELECT count(*)::int AS count FROM sectors";
  await inSnapshot(async (client) => {
    const before = (await client.query(count)).rows;
    await getPool().query(
      "INSERT INTO sectors (id, name, description, position) VALUES ('x', 'X', '', 99)",
    );
    expect((await client.query(count)).rows).toEqual(before);
  });
  await expect(inSnapshot((client) => client.query("DELETE FROM sectors"))).rejects.toThrow(
    /read-only/,
  );
});
