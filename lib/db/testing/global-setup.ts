import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "@/lib/db/embedded/server";
import { migrate } from "@/lib/db/migrate";
import { createScratchDatabase } from "@/lib/db/scratch-database";
import { env } from "@/lib/env";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database that nobody connects to: what `freshDatabase` copies. */
    templateUrl: string;
  }
}

/** One server for the whole test run, with a migrated template that each suite copies; stopped and removed at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = env.TEST_DATABASE_URL;
  const server =
    external === undefined
      ? await openEmbedded(await mkdtemp(join(tmpdir(), "moonscope-test-")), { scratch: true })
      : null;
  const template = await createScratchDatabase(server?.url ?? external ?? "");
  await migrate(template.url);
  project.provide("templateUrl", template.url);
  return async () => {
    await template.drop();
    await server?.release();
  };
}
