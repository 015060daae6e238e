import { basename, join } from "node:path";
import type { ClientBase } from "pg";
import { dayOfMilliseconds } from "@/lib/domain/market/day";
import { ChunkWriter } from "./chunk-writer";
import { ImportError } from "./import-error";
import { type EarlierImport, earlierImport } from "./imported-files";
import { type InspectedFile, readRows } from "./inspect-file";
import type { RawRow } from "./raw-row";
import { type FileReport, failedReport } from "./report";
import type { RowTaker } from "./row-taker";
import { Tally } from "./tally";

export interface LoadOptions {
  /** Where rejects files are written. */
  readonly rejectsFolder: string;
  /** Called with the share of the file that was read, 0 to 1, and the rows so far. */
  readonly onProgress: (share: number, rows: number) => void;
}

/**
 * Imports an inspected file in committed chunks; its progress is committed with each, so that a killed import goes on
 * from there. Imported twice, it changes nothing the second time. Throws an ImportError when no row can be used.
 */
export async function loadFile(
  client: ClientBase,
  file: InspectedFile,
  options: LoadOptions,
): Promise<FileReport> {
  const startedMs = performance.now();
  const earlier = await earlierImport(client, file);
  if (earlier?.isFinished && earlier.isNewest) return unchangedReport(file, earlier, startedMs);
  const tally = new Tally(join(options.rejectsFolder, rejectsName(file.path)));
  const writer = new ChunkWriter(client, file, earlier);
  try {
    await readInto(writer, client, file, tally, options.onProgress);
  } finally {
    tally.close();
  }
  return {
    path: file.path,
    form: file.form.id,
    status: "imported",
    error: null,
    rowsRead: tally.rowsRead,
    ...writer.counts,
    rowsRejected: tally.rowsRejected,
    rules: tally.counts,
    rejects: tally.firstRejects,
    rejectsFile: tally.rejectsPath,
    resumedAfterRow: writer.rowsSkipped,
    seconds: secondsSince(startedMs),
  };
}

const rejectsName = (path: string): string =>
  `rejects-${basename(path).replace(/\.[a-z]+(\.gz)?$/i, "")}.csv`;

const secondsSince = (startedMs: number): number => (performance.now() - startedMs) / 1000;

function unchangedReport(
  file: InspectedFile,
  { rowsCommitted, counts }: EarlierImport,
  startedMs: number,
): FileReport {
  return {
    ...failedReport(file.path, file.form.id, ""),
    status: "unchanged",
    error: null,
    rowsRead: rowsCommitted,
    unchanged: counts.written + counts.unchanged,
    seconds: secondsSince(startedMs),
  };
}

async function readInto(
  writer: ChunkWriter,
  client: ClientBase,
  file: InspectedFile,
  tally: Tally,
  onProgress: LoadOptions["onProgress"],
): Promise<void> {
  const taker = await file.form.open({
    header: file.header,
    fileName: file.fileName,
    today: dayOfMilliseconds(Date.now()),
    tally,
    rows: () => readRows(file),
    client,
  });
  let bytesRead = 0;
  const onBytes = (bytes: Buffer) => {
    bytesRead += bytes.length;
  };
  try {
    for await (const rows of readRows(file, onBytes)) {
      await takeRows(taker, writer, tally, rows);
      onProgress(Math.min(1, bytesRead / file.sizeBytes), tally.rowsRead);
    }
    taker.end();
    await writer.put(taker.detach(), tally.rowsRead, true);
  } finally {
    await writer.settle();
  }
  if (!writer.hasWritten) throw nothingUsable(file, tally);
  await writer.finish(taker, tally.rowsRead);
}

async function takeRows(
  taker: RowTaker,
  writer: ChunkWriter,
  tally: Tally,
  rows: readonly RawRow[],
): Promise<void> {
  for (const row of rows) {
    taker.take(row);
    tally.rowsRead += 1;
    if (taker.isFull || tally.rowsRead === writer.rowsSkipped) {
      await writer.put(taker.detach(), tally.rowsRead);
    }
  }
}

function nothingUsable(file: InspectedFile, tally: Tally): ImportError {
  const [first] = tally.firstRejects;
  const example = first ? ` The first: line ${first.line}, ${first.reason}.` : "";
  return new ImportError(`${file.path}: none of its ${tally.rowsRead} rows can be used.${example}`);
}
