import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "@/lib/db/embedded/server";
import { env } from "@/lib/env";

/** A PostgreSQL on which databases may be made and dropped at will. */
export interface ScratchServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The server of TEST_DATABASE_URL, or an embedded one in a temporary folder that goes when it is stopped. */
export async function openScratchServer(): Promise<ScratchServer> {
  if (env.TEST_DATABASE_URL !== undefined) {
    return { url: env.TEST_DATABASE_URL, stop: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), "moonscope-scratch-"));
  // Another user runs PostgreSQL when this one is root, and must pass through.
  await chmod(folder, 0o711);
  const { url, release } = await openEmbedded(folder, { scratch: true });
  return {
    url,
    stop: async () => {
      await release();
    },
  };
}
