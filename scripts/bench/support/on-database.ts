import type { PoolClient } from "pg";
import { chooseDatabase } from "@/lib/db/database-url";
import { closePool, getPool, inTransaction } from "@/lib/db/pool";

/** Runs `work` while `getPool()` and the services use the database at `url`. */
export async function onDatabase<T>(url: string, work: () => Promise<T>): Promise<T> {
  chooseDatabase(url);
  try {
    return await work();
  } finally {
    await closePool();
    chooseDatabase(null);
  }
}

/** Runs `work` with one connection to the database at `url`. */
export const withClient = <T>(url: string, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  onDatabase(url, async () => {
    const client = await getPool().connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  });

/** Runs `work` in one transaction on the database at `url`. */
export const transactionOn = <T>(
  url: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => onDatabase(url, () => inTransaction(work));
