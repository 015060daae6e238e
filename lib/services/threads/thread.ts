import type { Worker } from "node:worker_threads";

/** A question to a thread and its answer bear the same number. */
export interface Question<Input> {
  readonly id: number;
  readonly input: Input;
}

/** What a thread answers: a value, or why there is none. */
export interface ThreadAnswer<Output> {
  readonly id: number;
  readonly value?: Output;
  readonly error?: string;
}

interface Waiting<Output> {
  readonly resolve: (value: Output) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that answers questions, one after the other. */
export interface Thread<Output> {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting<Output>>;
}

let lastId = 0;

/** Takes a started worker as a thread that answers; `onEnd` is called once it can be asked no more. */
export function asThread<Output>(worker: Worker, onEnd: () => void): Thread<Output> {
  const waiting = new Map<number, Waiting<Output>>();
  const take = (id: number): Waiting<Output> | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    // An idle thread keeps no process alive.
    if (waiting.size === 0) worker.unref();
    return found;
  };
  const fail = (error: Error) => {
    onEnd();
    for (const id of [...waiting.keys()]) take(id)?.reject(error);
  };
  worker.on("message", ({ id, value, error }: ThreadAnswer<Output>) => {
    const question = take(id);
    if (value === undefined) question?.reject(new Error(error ?? "The thread gave no answer."));
    else question?.resolve(value);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The thread ended with code ${code}.`)));
  return { worker, waiting };
}

/** Asks a thread. Rejects with what its work threw, and when the thread ends before. */
export function askThread<Output>(
  { worker, waiting }: Thread<Output>,
  input: unknown,
): Promise<Output> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, input });
  });
}
