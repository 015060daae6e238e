import { parentPort } from "node:worker_threads";
import { assessRisk, type RiskInput } from "@/lib/domain/basket/simulate/assess-risk";

/** A question to the worker and its answer bear the same number. */
interface Question {
  readonly id: number;
  readonly input: RiskInput;
}

parentPort?.on("message", ({ id, input }: Question) => {
  try {
    parentPort?.postMessage({ id, figures: assessRisk(input) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
