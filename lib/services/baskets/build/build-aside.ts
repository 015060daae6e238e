import { Worker } from "node:worker_threads";
import { askThread, asThread, type Thread } from "@/lib/services/threads/thread";
import type { BuildQuestion } from "./build-data";
import type { BuildAnswer } from "./build-for-day";

declare global {
  // Next evaluates this module once per bundle; the process needs one thread.
  var moonscopeBuilder: Thread<BuildAnswer["data"]> | undefined;
}

/** Builds in a thread of its own: hard settings take the solver seconds, in which no other request may wait. */
export function buildAside(question: BuildQuestion): Promise<BuildAnswer["data"]> {
  globalThis.moonscopeBuilder ??= asThread<BuildAnswer["data"]>(
    // Outside of a bundle the thread is a TypeScript file whose imports only this loader finds.
    new Worker(new URL("./build-worker.ts", import.meta.url), { execArgv: ["--import", "tsx"] }),
    () => {
      globalThis.moonscopeBuilder = undefined;
    },
  );
  return askThread(globalThis.moonscopeBuilder, question);
}
