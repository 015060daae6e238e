import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "./migrate";
import { migrationList, readMigrations, readSchema } from "./migrations";
import { diffMigrations } from "./schema-engine";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("the migrations make exactly what the schema declares", async () => {
  const migrations = migrationList(await readMigrations());
  expect(await diffMigrations(database.url, await readSchema(), migrations)).toBe("");
});

test("a column that no migration makes is seen", async () => {
  const migrations = migrationList(await readMigrations());
  const schema = (await readSchema()).replace("model Market {", "model Market {\n  extra Int?");
  expect(await diffMigrations(database.url, schema, migrations)).toContain(
    'ALTER TABLE "market" ADD COLUMN     "extra" INTEGER',
  );
});

test("the snapshots are partitioned by day", async () => {
  const { rows } = await database.pool.query(
    "SELECT pg_get_partkeydef('snapshots'::regclass) AS key",
  );
  expect(rows).toEqual([{ key: "RANGE (day)" }]);
});

test("a migrated database has nothing left to apply", async () => {
  expect(await migrate(database.url)).toEqual([]);
});

test("a database of a newer version is refused by name", async () => {
  await database.pool.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ('x', 'x', now(), '29990101000000_future', now(), 1)`,
  );
  await expect(migrate(database.url)).rejects.toThrow('"29990101000000_future"');
  await database.pool.query("DELETE FROM _prisma_migrations WHERE id = 'x'");
});

test("a migration that was interrupted is tried again", async () => {
  await database.pool.query(
    "UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0",
  );
  await expect(migrate(database.url)).rejects.toThrow('relation "market" already exists');
});
