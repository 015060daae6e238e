import type { ClientBase } from "pg";
import type { RawRow } from "./raw-row";

/** Under what name and time observations are stored. */
export interface WriteTarget {
  readonly sourceKey: number;
  readonly fetchedAtMs: number;
}

export interface WriteCounts {
  /** Rows that were new or changed something. */
  readonly written: number;
  /** Rows that said what was stored already. */
  readonly unchanged: number;
}

/** Cleaned rows that are written together, in the caller's transaction. */
export interface Chunk {
  write(client: ClientBase, target: WriteTarget): Promise<WriteCounts>;
}

/** Cleans the rows of one file and collects them in chunks. */
export interface RowTaker {
  take(row: RawRow): void;
  /** After the last row: releases what waited for a later one. */
  end(): void;
  /** Whether the chunk ought to be written before more rows are taken. */
  readonly isFull: boolean;
  /** Hands over what was taken since the last time; null when that is nothing. */
  detach(): Chunk | null;
  /** Keys of the stored tokens whose observations this file has. */
  tokenKeys(client: ClientBase): Promise<readonly number[]>;
}
