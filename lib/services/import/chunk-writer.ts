import type { ClientBase } from "pg";
import { bumpMarketStamp, markMarketChanged } from "@/lib/services/market/bump-market-stamp";
import { refreshLatestValues } from "@/lib/services/market/refresh-latest-values";
import {
  type EarlierImport,
  holdMarket,
  noteFinished,
  noteProgress,
  type RegisteredFile,
  registerFile,
} from "./imported-files";
import type { InspectedFile } from "./inspect-file";
import type { Chunk, RowTaker, WriteCounts } from "./row-taker";

/**
 * Writes the chunks of one file, each in a transaction that also notes how far the import has come. One chunk is
 * written while the next is read; `put` waits only for the one before.
 */
export class ChunkWriter {
  readonly #client: ClientBase;
  readonly #file: InspectedFile;
  /** Rows that an interrupted import has committed: they are read again for the report, but not written again. */
  readonly rowsSkipped: number;
  #counts: WriteCounts;
  #registered: RegisteredFile | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(client: ClientBase, file: InspectedFile, earlier: EarlierImport | null) {
    this.#client = client;
    this.#file = file;
    const goesOn = earlier !== null && !earlier.isFinished;
    this.rowsSkipped = goesOn ? earlier.rowsCommitted : 0;
    this.#counts = goesOn ? earlier.counts : { written: 0, unchanged: 0 };
  }

  get counts(): WriteCounts {
    return this.#counts;
  }

  /** Whether anything of the file is committed, now or by the import that was interrupted. */
  get hasWritten(): boolean {
    return this.#registered !== null || this.rowsSkipped > 0;
  }

  /** Begins to write a chunk that ends with row `rowsRead` of the file. Throws what the chunk before failed with. */
  async put(chunk: Chunk | null, rowsRead: number, isLast = false): Promise<void> {
    if (chunk === null || (rowsRead <= this.rowsSkipped && !isLast)) return;
    await this.#writing;
    this.#writing = this.#inTransaction(async (registered) => {
      const { written, unchanged } = await chunk.write(this.#client, registered);
      const counts = {
        written: this.#counts.written + written,
        unchanged: this.#counts.unchanged + unchanged,
      };
      if (written > 0) await markMarketChanged(this.#client);
      await noteProgress(this.#client, registered.id, rowsRead, counts);
      return counts;
    });
    // A failure is told by the next `put` or `settle`; until one of them asks, it is no unhandled one.
    this.#writing.catch(() => undefined);
  }

  /** Waits for the last chunk. Throws what it failed with. */
  settle(): Promise<void> {
    return this.#writing;
  }

  /** Brings what is derived from the rows up to date and announces the changed market, if it changed. */
  async finish(taker: RowTaker, rowsRead: number): Promise<void> {
    await this.#inTransaction(async (registered) => {
      if (this.#counts.written > 0) {
        const keys = await taker.tokenKeys(this.#client);
        if (keys.length > 0) await refreshLatestValues(this.#client, keys);
        await bumpMarketStamp(this.#client);
      }
      await noteFinished(this.#client, registered.id, rowsRead, this.#counts);
      return this.#counts;
    });
  }

  async #inTransaction(work: (registered: RegisteredFile) => Promise<WriteCounts>): Promise<void> {
    await this.#client.query("BEGIN");
    try {
      const registered = this.#registered ?? (await registerFile(this.#client, this.#file));
      await holdMarket(this.#client, registered.id);
      const counts = await work(registered);
      await this.#client.query("COMMIT");
      this.#registered = registered;
      this.#counts = counts;
    } catch (error) {
      await this.#client.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  }
}
