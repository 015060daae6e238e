import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOfCivil } from "@/lib/domain/market/day";
import { listen, notify } from "./notify";
import { ensurePartitions } from "./partitions";
import { getPool, inTransaction } from "./pool";
import { prisma } from "./prisma";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

test("partitions are made once, also by several connections at a time", async () => {
  const clients = await Promise.all([1, 2, 3].map(() => database.pool.connect()));
  const from = dayOfCivil(2021, 5, 31);
  await Promise.all(clients.map((client) => ensurePartitions(client, from, from + 1)));
  for (const client of clients) client.release();
  const { rows } = await database.pool.query(
    "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'snapshots'::regclass ORDER BY 1",
  );
  expect(rows.map(({ name }) => name)).toEqual(["snapshots_2021_05", "snapshots_2021_06"]);
});

test("a partition that is made in a transaction goes with it", async () => {
  const failing = inTransaction(async (client) => {
    expect(await ensurePartitions(client, 0, 0)).toEqual(["snapshots_1970_01"]);
    throw new Error("undo");
  });
  await expect(failing).rejects.toThrow("undo");
  const { rows } = await database.pool.query("SELECT to_regclass('snapshots_1970_01') AS found");
  expect(rows[0].found).toBeNull();
});

test("a transaction that fails gives its connection back usable", async () => {
  await expect(inTransaction((client) => client.query("SELECT 1/0"))).rejects.toThrow(
    "division by zero",
  );
  const { rows } = await getPool().query("SELECT 1 AS one");
  expect(rows).toEqual([{ one: 1 }]);
});

test("dates are calendar days, whatever the time zone of the server", async () => {
  await database.pool.query(
    "ALTER DATABASE " +
      pg.escapeIdentifier(new URL(database.url).pathname.slice(1)) +
      " SET timezone = 'Pacific/Kiritimati'",
  );
  const { rows } = await database.pool.query(
    "SELECT date '2021-05-01' AS day, current_setting('timezone') AS zone",
  );
  expect(rows).toEqual([{ day: "2021-05-01", zone: "UTC" }]);
});

test("prisma works on the same database", async () => {
  await prisma.sector.create({ data: { id: "ai", name: "AI", description: "", position: 0 } });
  const { rows } = await database.pool.query("SELECT id FROM sectors");
  expect(rows).toEqual([{ id: "ai" }]);
});

test("listeners hear what is told after a commit, until they stop", async () => {
  const heard: string[] = [];
  let wake: () => void = () => undefined;
  const stop = await listen("moonscope_test", (payload) => {
    heard.push(payload);
    wake();
  });
  const arrived = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await notify(database.pool, "moonscope_test", "run 7");
  await arrived;
  await stop();
  await notify(database.pool, "moonscope_test", "run 8");
  expect(heard).toEqual(["run 7"]);
});

test("a listener whose connection is cut listens again", async () => {
  const heard: string[] = [];
  let wake: () => void = () => undefined;
  const reconnected = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const stop = await listen(
    "moonscope_test",
    (payload) => heard.push(payload),
    () => wake(),
  );
  await database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'moonscope listen'",
  );
  await reconnected;
  const arrived = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const stopSecond = await listen("moonscope_test", () => wake());
  await notify(database.pool, "moonscope_test", "again");
  await arrived;
  await Promise.all([stop(), stopSecond()]);
  expect(heard).toContain("again");
});
