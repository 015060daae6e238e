import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { createScratchDatabase } from "@/lib/db/scratch-database";
import { openScratchServer } from "./scratch-server";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database that nobody connects to: what `freshDatabase` copies. */
    templateUrl: string;
  }
}

/** One server for the whole test run, with a migrated template that each suite copies; stopped and removed at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openScratchServer();
  const template = await createScratchDatabase(server.url);
  await migrate(template.url);
  project.provide("templateUrl", template.url);
  return async () => {
    await template.drop();
    await server.stop();
  };
}
