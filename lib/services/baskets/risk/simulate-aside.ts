import { Worker } from "node:worker_threads";
import type { RiskFigures, RiskInput } from "@/lib/domain/basket/simulate/assess-risk";
import { askThread, asThread, type Thread } from "@/lib/services/threads/thread";

declare global {
  // Next evaluates this module once per bundle; the process needs one thread.
  var moonscopeSimulator: Thread<RiskFigures> | undefined;
}

/** Simulates in a thread of its own, so that no other request waits; the thread is kept for the next. */
export function simulateAside(input: RiskInput): Promise<RiskFigures> {
  globalThis.moonscopeSimulator ??= asThread<RiskFigures>(
    // Outside of a bundle the thread is a TypeScript file whose imports only this loader finds.
    new Worker(new URL("./risk-worker.ts", import.meta.url), { execArgv: ["--import", "tsx"] }),
    () => {
      globalThis.moonscopeSimulator = undefined;
    },
  );
  return askThread(globalThis.moonscopeSimulator, input);
}
