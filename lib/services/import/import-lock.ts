import type { ClientBase } from "pg";
import { ImportError } from "./import-error";

// Any number will do, as long as only imports lock it.
const importLockKey = 7_201_906;
const patienceMs = 15_000;
const retryMs = 250;

/**
 * Makes this connection the only one that imports, until it ends. A killed import keeps the lock for the moment its
 * server process needs to notice. Throws an ImportError when another import goes on.
 */
export async function lockImports(client: ClientBase): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += retryMs) {
    const { rows } = await client.query<{ locked: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS locked",
      [importLockKey],
    );
    if (rows[0]?.locked) return;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  throw new ImportError("Another import is running on this database. Wait until it has ended.");
}

/** Lets others import. */
export async function unlockImports(client: ClientBase): Promise<void> {
  await client.query("SELECT pg_advisory_unlock($1)", [importLockKey]);
}
