import { Worker } from "node:worker_threads";
import type { RiskFigures, RiskInput } from "@/lib/domain/basket/simulate/assess-risk";

interface Answer {
  readonly id: number;
  readonly figures?: RiskFigures;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (figures: RiskFigures) => void;
  readonly reject: (error: Error) => void;
}

interface Simulator {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

declare global {
  // Next evaluates this module once per bundle; the process needs one worker.
  var moonscopeSimulator: Simulator | undefined;
}

let lastId = 0;

/** Simulates in a thread of its own, so that no other request waits; the thread is kept for the next. */
export function simulateAside(input: RiskInput): Promise<RiskFigures> {
  globalThis.moonscopeSimulator ??= startSimulator();
  const { worker, waiting } = globalThis.moonscopeSimulator;
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, input });
  });
}

function startSimulator(): Simulator {
  // Outside of a bundle the thread is a TypeScript file whose imports only this loader finds.
  const worker = new Worker(new URL("./risk-worker.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
  });
  const waiting = new Map<number, Waiting>();
  const take = (id: number): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    // An idle thread keeps no process alive.
    if (waiting.size === 0) worker.unref();
    return found;
  };
  const fail = (error: Error) => {
    globalThis.moonscopeSimulator = undefined;
    for (const id of [...waiting.keys()]) take(id)?.reject(error);
  };
  worker.on("message", ({ id, figures, error }: Answer) => {
    const question = take(id);
    if (figures) question?.resolve(figures);
    else question?.reject(new Error(error ?? "The simulation gave no figures."));
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The simulation's thread ended with code ${code}.`)));
  return { worker, waiting };
}
