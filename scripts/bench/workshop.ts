import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/lib/db/migrate";
import { createScratchDatabase } from "@/lib/db/scratch-database";
import { openScratchServer } from "@/lib/db/testing/scratch-server";
import type { Measurement } from "./measurement";

type Undo = () => Promise<unknown>;

interface WorkshopOptions {
  /** Small sizes: shows that everything works, measures nothing of interest. */
  readonly isSmall: boolean;
  readonly report: (measurement: Measurement) => void;
  readonly tell: (line: string) => void;
}

/** What the benches of one run share: a PostgreSQL and a temporary folder of their own, both gone at the end. */
export class Workshop {
  readonly isSmall: boolean;
  /** Hands in a number. */
  readonly report: (measurement: Measurement) => void;
  /** Tells people what is being done. */
  readonly tell: (line: string) => void;
  readonly #undo: Undo[] = [];
  #server: Promise<{ readonly url: string }> | null = null;

  constructor({ isSmall, report, tell }: WorkshopOptions) {
    this.isSmall = isSmall;
    this.report = report;
    this.tell = tell;
  }

  /** Registers what is to be undone at the end, in reverse order. */
  atEnd(undo: Undo): void {
    this.#undo.push(undo);
  }

  /** The URL of an empty, migrated database. */
  async database(): Promise<string> {
    this.#server ??= this.#startServer();
    const { url } = await createScratchDatabase((await this.#server).url);
    await migrate(url);
    return url;
  }

  /** A new, empty folder that every user may pass through. */
  async folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), "moonscope-bench-"));
    await chmod(path, 0o711);
    this.atEnd(() => rm(path, { recursive: true, force: true }));
    return path;
  }

  /** Undoes everything, whatever fails on the way. */
  async close(): Promise<void> {
    for (const undo of this.#undo.splice(0).reverse()) {
      await undo().catch((error: unknown) => this.tell(`cleaning up: ${String(error)}`));
    }
  }

  async #startServer(): Promise<{ readonly url: string }> {
    this.tell("starting a PostgreSQL for the benches");
    const server = await openScratchServer();
    this.atEnd(server.stop);
    return server;
  }
}

/** Makes something that several benches need once a run. */
export function once<T>(
  make: (workshop: Workshop) => Promise<T>,
): (workshop: Workshop) => Promise<T> {
  const made = new WeakMap<Workshop, Promise<T>>();
  return (workshop) => {
    const known = made.get(workshop);
    if (known) return known;
    const making = make(workshop);
    made.set(workshop, making);
    return making;
  };
}
