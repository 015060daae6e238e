import { formatScreenParams } from "./format-screen-params";
import type { ScreenQuery } from "./query";

/** FNV-1a, 32 bits, over UTF-16 code units. Source: Fowler, Noll, Vo 1991. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** A number that two screens share when they select and sort alike, whatever the page. */
const screenHash = (query: ScreenQuery): number =>
  fnv1a(formatScreenParams({ ...query, columns: null, asOf: null, limit: null, cursor: null }));

/** Where a list goes on: the run of the first page and the rows already seen. */
export interface Cursor {
  readonly run: number;
  readonly offset: number;
}

/** An opaque text for the next page of a screen. */
export const encodeCursor = ({ run, offset }: Cursor, query: ScreenQuery): string =>
  [run, offset, screenHash(query)].map((part) => part.toString(36)).join(".");

/** The place a cursor names, or null when it is damaged or was made for another screen. */
export function decodeCursor(text: string, query: ScreenQuery): Cursor | null {
  if (!/^[0-9a-z]{1,9}\.[0-9a-z]{1,9}\.[0-9a-z]{1,9}$/.test(text)) return null;
  const [run = 0, offset = 0, hash] = text.split(".").map((part) => Number.parseInt(part, 36));
  return hash === screenHash(query) ? { run, offset } : null;
}
