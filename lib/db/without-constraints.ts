import type { ClientBase } from "pg";

/**
 * Runs `work` with the primary and foreign keys of a table taken off, and puts them back as they were: the database
 * then checks all rows at once and builds each index in one go, instead of row by row. Must be called in a
 * transaction, which fails when the rows break a key, and locks the table until its end. For loads of whole tables.
 */
export async function withoutConstraints<T>(
  client: ClientBase,
  table: string,
  work: () => Promise<T>,
): Promise<T> {
  const { rows: constraints } = await client.query<{ name: string; definition: string }>(
    `SELECT quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'f') ORDER BY contype DESC, conname`,
    [table],
  );
  const alter = (action: string) => client.query(`ALTER TABLE ${table} ${action}`);
  for (const { name } of constraints) await alter(`DROP CONSTRAINT ${name}`);
  const result = await work();
  for (const { name, definition } of constraints) {
    await alter(`ADD CONSTRAINT ${name} ${definition}`);
  }
  return result;
}
