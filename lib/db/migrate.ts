import pg from "pg";
import { type Migration, migrationList, readMigrations, readSchema } from "./migrations";

/**
 * Brings the database at `url` to the current schema; returns the names of the migrations it applied.
 * Throws when the database was migrated by a newer or changed version of Moonscope, or when a migration fails.
 */
export async function migrate(url: string): Promise<string[]> {
  const migrations = await readMigrations();
  const applied = await appliedMigrations(url);
  checkHistory(migrations, applied);
  if (migrations.every(({ name }) => applied.has(name))) return [];
  // Loaded only when there is something to apply: compiling the engine takes longer than a whole warm start.
  const { applyMigrations } = await import("./schema-engine");
  await forgetInterrupted(url);
  return applyMigrations(url, await readSchema(), migrationList(migrations));
}

/** A migration is one transaction: one that did not finish left nothing behind and may be tried again. */
async function forgetInterrupted(url: string): Promise<void> {
  await withClient(url, async (client) => {
    if (!(await hasHistory(client))) return;
    await client.query(
      `UPDATE _prisma_migrations SET rolled_back_at = now()
       WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
    );
  });
}

/** Checksum by name of the migrations that the database at `url` has finished; empty for a new database. */
function appliedMigrations(url: string): Promise<Map<string, string>> {
  return withClient(url, async (client) => {
    if (!(await hasHistory(client))) return new Map();
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Map(rows.map((row) => [row.migration_name, row.checksum]));
  });
}

async function hasHistory(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
  );
  return rows[0]?.found === true;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "moonscope migrate" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function checkHistory(migrations: readonly Migration[], applied: ReadonlyMap<string, string>) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new Error(
        `The database has the migration "${name}", which this version of Moonscope does not know. Start the newer version that made it, or use another database.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new Error(
        `prisma/migrations/${name}/migration.sql was changed after this database applied it. Restore the file and put the change into a new migration (npm run db:migrate:new NAME).`,
      );
    }
  }
}
