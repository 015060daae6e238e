import { performance } from "node:perf_hooks";
import type { Solve } from "@/lib/domain/basket/program";

/** Seconds that a program gets when the time for all is used up: enough for all but the hardest. */
const leastSeconds = 0.05;

/**
 * A solver that spends no more than some seconds on all programs together: whoever waits for an answer, and every other request of
 * the process, waits for all of them.
 */
export function limitedSolver(solve: Solve, totalSeconds: number): Solve {
  let left = totalSeconds;
  return (program) => {
    const seconds = Math.max(leastSeconds, Math.min(program.seconds ?? totalSeconds, left));
    const startedAtMs = performance.now();
    const solution = solve({ ...program, seconds });
    left -= (performance.now() - startedAtMs) / 1000;
    return solution;
  };
}
