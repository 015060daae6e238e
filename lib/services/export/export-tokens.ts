import type { ScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { runScreen } from "@/lib/domain/screen/run-screen";
import type { Answer } from "@/lib/services/answer";
import { defaultColumns, rowMaker, type TokenRow } from "@/lib/services/tokens/rows";
import { openScreen } from "@/lib/services/tokens/screen-request";
import { csvLine } from "./csv";

export type ExportFormat = "csv" | "ndjson";

/** A file made while it is sent. */
export interface ExportFile {
  readonly fileName: string;
  readonly chunks: ReadableStream<Uint8Array>;
}

const rowsPerChunk = 500;

function* lines(
  format: ExportFormat,
  columns: readonly string[],
  rows: Uint32Array,
  make: (row: number) => TokenRow,
): Generator<string> {
  if (format === "csv") yield csvLine(columns);
  for (const row of rows) {
    const made = make(row);
    yield format === "csv"
      ? csvLine(columns.map((column) => made[column]))
      : `${JSON.stringify(made)}\n`;
  }
}

function* chunksOf(parts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk: string[] = [];
  for (const part of parts) {
    chunk.push(part);
    if (chunk.length < rowsPerChunk) continue;
    yield encoder.encode(chunk.join(""));
    chunk = [];
  }
  if (chunk.length > 0) yield encoder.encode(chunk.join(""));
}

/** Made as fast as it is read: nothing waits in memory. */
const streamOf = (parts: Iterator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: (controller) => {
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

/** All rows of a screen as a file. The query is the screener's; a page's limit and cursor do not matter. */
export async function exportTokens(
  params: ScreenParams,
  format: ExportFormat,
): Promise<Answer<ExportFile>> {
  const { view, query, lag, version } = await openScreen(params);
  const { frame, meta } = view;
  const make = (): ExportFile => {
    const chosen = query.columns ?? defaultColumns(frame);
    const columns = ["id", "symbol", "name", ...chosen];
    const { rows } = runScreen(frame, query, { lag });
    const parts = chunksOf(lines(format, columns, rows, rowMaker(frame, chosen)));
    return {
      fileName: `moonscope-${meta.asOf}.${format}`,
      chunks: streamOf(parts),
    };
  };
  return { version, make };
}
