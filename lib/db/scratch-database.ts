import { randomUUID } from "node:crypto";
import pg from "pg";

/** `url` with another database name; everything else stays. */
export function withDatabaseName(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** A database of its own on the server of another one, and how to drop it. */
export interface ScratchDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/**
 * Creates an empty database (or a copy of `template`) on the server of `url`; its user must be allowed to.
 * Dropping closes whatever is still connected to it.
 */
export async function createScratchDatabase(
  url: string,
  template = "template1",
): Promise<ScratchDatabase> {
  const name = `moonscope_scratch_${randomUUID().replaceAll("-", "")}`;
  await runOn(url, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template)}`);
  return {
    url: withDatabaseName(url, name),
    drop: () => runOn(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "moonscope scratch" });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
