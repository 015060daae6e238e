import type { PoolClient } from "pg";
import { to } from "pg-copy-streams";
import { CopyDecoder, type CopyRow } from "./copy-out-decoder";

/**
 * Streams a query's rows in PostgreSQL's binary form to a callback; returns how many there were.
 * `query` is SQL text that we wrote: COPY takes no parameters, so nothing a user typed may be in it.
 */
export async function copyOut(
  client: PoolClient,
  query: string,
  columns: number,
  onRow: (row: CopyRow) => void,
): Promise<number> {
  const decoder = new CopyDecoder(columns, onRow);
  const stream = client.query(
    to(`COPY (${query}) TO STDOUT (FORMAT binary)`, { highWaterMark: 1 << 20 }),
  );
  for await (const chunk of stream) decoder.push(chunk);
  return decoder.finish();
}
