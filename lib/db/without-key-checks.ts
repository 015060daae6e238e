import type { ClientBase } from "pg";

/**
 * Runs `work` in the caller's transaction without checking foreign keys row by row, where the database lets its user
 * do so (its own superuser; else they are checked as ever). For bulk writes whose keys were looked up in the same
 * transaction: the checks cost twice as much as the writing itself. Primary keys are checked all the same.
 */
export async function withoutKeyChecks<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT has_parameter_privilege('session_replication_role', 'SET') AS may",
  );
  if (!rows[0]?.may) return work();
  await client.query("SET LOCAL session_replication_role = replica");
  const result = await work();
  await client.query("SET LOCAL session_replication_role = DEFAULT");
  return result;
}
