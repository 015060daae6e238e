import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportError } from "./import-error";
import { longestLineBytes } from "./limits";

const fileBufferBytes = 1 << 20;
// Small, so that what the database has answered is not kept waiting while many rows are read.
const textBufferBytes = 1 << 16;

export interface TextOptions {
  readonly gzip: boolean;
  /** Gets the raw bytes as they are read from the disk. */
  readonly onBytes?: (bytes: Buffer) => void;
}

/** Whether a file begins like gzip, whatever its name says. */
export async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/**
 * The text of a file, a piece at a time, unpacked and without its byte-order mark.
 * Throws an ImportError for a file that is damaged, not UTF-8, or not text.
 */
export async function* readText(path: string, options: TextOptions): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of openBytes(path, options)) {
      if (!Buffer.isBuffer(chunk)) continue;
      if (chunk.includes(0))
        throw new ImportError(`${path} is not a text file (it holds NUL bytes).`);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw readingError(path, error);
  }
}

/**
 * The lines of a file in batches, without their ends (LF or CRLF).
 * Throws like `readText`, and for a line longer than 1 MiB: no more of it than that is ever held in memory.
 */
export async function* readLines(
  path: string,
  options: TextOptions,
): AsyncGenerator<readonly string[]> {
  let rest = "";
  let linesBefore = 0;
  let hasReturns = false;
  for await (const piece of readText(path, options)) {
    const lines = (rest + piece).split("\n");
    // The text after the last line break belongs to a line that has not ended yet.
    const tooLong = lines.findIndex((line) => line.length > longestLineBytes);
    if (tooLong !== -1) throw lineTooLong(path, linesBefore + tooLong + 1);
    rest = lines.pop() ?? "";
    linesBefore += lines.length;
    hasReturns ||= piece.includes("\r");
    yield hasReturns ? lines.map(withoutReturn) : lines;
  }
  if (rest !== "") yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);

function openBytes(path: string, { gzip, onBytes }: TextOptions): Readable {
  const file = createReadStream(path, {
    highWaterMark: gzip ? fileBufferBytes : textBufferBytes,
  });
  if (onBytes) {
    file.on("data", (chunk) => onBytes(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)));
    file.pause();
  }
  if (!gzip) return file;
  // The error of either reaches the reader of the last; the callback only keeps it from being thrown.
  return pipeline(file, createGunzip({ chunkSize: textBufferBytes }), () => undefined);
}

const lineTooLong = (path: string, line: number): ImportError =>
  new ImportError(
    `${path}:${line} is longer than 1 MiB. A row is one line of text; is this file a table at all?`,
  );

function readingError(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR") {
    return new ImportError(`${path} is cut off: the gzip data ends too early. Fetch it again.`);
  }
  if (typeof code === "string" && code.startsWith("Z_")) {
    return new ImportError(`${path} is damaged: its gzip data cannot be unpacked. Fetch it again.`);
  }
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    return new ImportError(`${path} is not UTF-8 text. Save it as CSV or JSON in UTF-8.`);
  }
  return error;
}
