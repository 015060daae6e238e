import { chooseDatabase } from "@/lib/db/database-url";
import { openEmbedded } from "@/lib/db/embedded/server";
import { migrate } from "@/lib/db/migrate";
import { closePool } from "@/lib/db/pool";
import { env } from "@/lib/env";
import { checkDatabaseUrl } from "./check-database-url";

/**
 * Runs `work` with the database of this installation, migrated: the one of DATABASE_URL, or the embedded one, which
 * is joined when it runs and started when not, and stops again when nobody uses it any more. Returns what `work`
 * returns. `getPool()` and `prisma` use that database; `url` is for other processes.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const external = env.DATABASE_URL;
  if (external !== undefined) {
    await checkDatabaseUrl(external);
    return onDatabase(external, work);
  }
  const database = await openEmbedded(env.MOONSCOPE_DATA_DIR, { onNotice: console.error });
  try {
    return await onDatabase(database.url, work);
  } finally {
    await database.release();
  }
}

async function onDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  await migrate(url);
  chooseDatabase(url);
  try {
    return await work(url);
  } finally {
    await closePool();
    chooseDatabase(null);
  }
}
