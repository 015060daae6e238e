import type pg from "pg";
import { inject } from "vitest";
import { chooseDatabase } from "@/lib/db/database-url";
import { closePool, getPool } from "@/lib/db/pool";
import { createScratchDatabase } from "@/lib/db/scratch-database";

/** An empty, migrated database of its own for one suite. */
export interface FreshDatabase {
  readonly url: string;
  /** The pool that `getPool()` returns until `drop`. */
  readonly pool: pg.Pool;
  readonly drop: () => Promise<void>;
}

/**
 * Makes a database and chooses it for this process, so that `getPool()` and `prisma` work on it. Only in
 * `*.integration.test.ts`. Call in `beforeAll`, and `drop` in `afterAll`.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const templateUrl = inject("templateUrl");
  const template = decodeURIComponent(new URL(templateUrl).pathname.slice(1));
  const database = await createScratchDatabase(templateUrl, template);
  chooseDatabase(database.url);
  return {
    url: database.url,
    pool: getPool(),
    drop: async () => {
      await closePool();
      chooseDatabase(null);
      await database.drop();
    },
  };
}
