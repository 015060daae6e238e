import { parentPort } from "node:worker_threads";
import type { Question, ThreadAnswer } from "./thread";

/** Makes this thread answer the questions of the one that started it by `work`. */
export function answerQuestions<Input, Output>(
  work: (input: Input) => Output | Promise<Output>,
): void {
  const port = parentPort;
  const send = (answer: ThreadAnswer<Output>) => port?.postMessage(answer);
  port?.on("message", async ({ id, input }: Question<Input>) => {
    try {
      send({ id, value: await work(input) });
    } catch (error) {
      send({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
}
