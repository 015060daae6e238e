import type { ClientBase } from "pg";
import { z } from "zod";
import { replaceMarket } from "@/lib/services/market/replace-market";
import { sourceKeyOf } from "@/lib/services/market/source-key-of";
import { upsertSectors } from "@/lib/services/market/upsert-sectors";
import type { InspectedFile } from "./inspect-file";
import type { WriteCounts, WriteTarget } from "./row-taker";

const countsSchema = z.object({ written: z.number().default(0), unchanged: z.number().default(0) });
const fileRow = z.object({
  id: z.number(),
  rows_committed: z.coerce.number(),
  report: countsSchema,
  started_at: z.date(),
  is_finished: z.boolean(),
  is_newest: z.boolean(),
});

/** How far an earlier import of the same bytes came. */
export interface EarlierImport {
  readonly rowsCommitted: number;
  readonly counts: WriteCounts;
  readonly isFinished: boolean;
  /** Nothing else was imported since that could have changed what it wrote. */
  readonly isNewest: boolean;
}

/** The earlier import of a file with these bytes, or null. */
export async function earlierImport(
  client: ClientBase,
  file: InspectedFile,
): Promise<EarlierImport | null> {
  const { rows } = await client.query(
    `SELECT id, rows_committed, report, started_at, finished_at IS NOT NULL AS is_finished,
            NOT EXISTS (SELECT FROM imported_files AS later
                         WHERE later.id <> f.id AND (later.report->>'written')::bigint > 0
                           AND coalesce(later.finished_at, now()) > f.finished_at) AS is_newest
       FROM imported_files AS f WHERE content_hash = $1 AND form = $2`,
    [file.contentHash, file.form.id],
  );
  if (rows[0] === undefined) return null;
  const row = fileRow.parse(rows[0]);
  return {
    rowsCommitted: row.rows_committed,
    counts: row.report,
    isFinished: row.is_finished,
    isNewest: row.is_newest,
  };
}

const registered = z.object({ id: z.number(), started_at: z.date() });

export interface RegisteredFile extends WriteTarget {
  readonly id: number;
}

/**
 * Notes in the caller's transaction that this file is being imported. A simulated market, or none, gives way to the
 * imported one here. An import that had finished begins anew; one that had not goes on under its first start time.
 */
export async function registerFile(
  client: ClientBase,
  file: InspectedFile,
): Promise<RegisteredFile> {
  await enterImportedMarket(client);
  const sourceKey = await sourceKeyOf(client, file.form.source);
  const { rows } = await client.query(
    `INSERT INTO imported_files AS f (path, content_hash, size_bytes, form, source_key)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (content_hash, form) DO UPDATE SET
       path = excluded.path,
       started_at = CASE WHEN f.finished_at IS NULL THEN f.started_at ELSE now() END,
       rows_committed = CASE WHEN f.finished_at IS NULL THEN f.rows_committed ELSE 0 END,
       report = CASE WHEN f.finished_at IS NULL THEN f.report ELSE '{}' END,
       finished_at = NULL
     RETURNING id, started_at`,
    [file.path, file.contentHash, file.sizeBytes, file.form.id, sourceKey],
  );
  const { id, started_at } = registered.parse(rows[0]);
  return { id, sourceKey, fetchedAtMs: started_at.getTime() };
}

async function enterImportedMarket(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ kind: string }>(
    "SELECT kind FROM market WHERE id = 1 FOR UPDATE",
  );
  if (rows[0] === undefined || rows[0].kind === "simulated") {
    await replaceMarket(client, "imported");
  } else await upsertSectors(client);
}

/**
 * Keeps others from replacing the market until the caller's transaction ends: to do that they must empty the
 * snapshots. Throws when someone has replaced it since the file was registered, and its tokens are gone.
 */
export async function holdMarket(client: ClientBase, fileId: number): Promise<void> {
  await client.query("LOCK TABLE ONLY snapshots IN ROW EXCLUSIVE MODE");
  const { rowCount } = await client.query("SELECT FROM imported_files WHERE id = $1", [fileId]);
  if (rowCount === 0) {
    throw new Error(
      "Another process replaced the market during this import. Import the file again.",
    );
  }
}

/** Notes in the caller's transaction how far the import of a file has come. */
export async function noteProgress(
  client: ClientBase,
  fileId: number,
  rowsCommitted: number,
  counts: WriteCounts,
): Promise<void> {
  await client.query("UPDATE imported_files SET rows_committed = $2, report = $3 WHERE id = $1", [
    fileId,
    rowsCommitted,
    JSON.stringify(counts),
  ]);
}

/** Notes in the caller's transaction that a file is imported, with its report. */
export async function noteFinished(
  client: ClientBase,
  fileId: number,
  rowsRead: number,
  report: WriteCounts,
): Promise<void> {
  await client.query(
    "UPDATE imported_files SET rows_committed = $2, report = $3, finished_at = now() WHERE id = $1",
    [fileId, rowsRead, JSON.stringify(report)],
  );
}
