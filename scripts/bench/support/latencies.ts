import { quantileOfSorted } from "@/lib/domain/stats/quantile";

/** Durations in milliseconds by their quantiles. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export type Percentile = "p50" | "p95" | "p99";

/** The quantiles of durations in milliseconds. Throws when there is none. */
export function latenciesOf(durationsMs: ArrayLike<number>): Latencies {
  const sorted = Float64Array.from(durationsMs).sort();
  if (sorted.length === 0) throw new Error("Nothing was measured.");
  return {
    count: sorted.length,
    p50: quantileOfSorted(sorted, 0.5),
    p95: quantileOfSorted(sorted, 0.95),
    p99: quantileOfSorted(sorted, 0.99),
  };
}

export interface Repetition {
  readonly warmUp: number;
  readonly iterations: number;
}

/** Times `work` again and again after a warm-up; it is told the number of the iteration. */
export function timeRepeatedly(
  { warmUp, iterations }: Repetition,
  work: (iteration: number) => unknown,
): Latencies {
  for (let i = 0; i < warmUp; i++) work(i);
  const durations = new Float64Array(iterations);
  for (let i = 0; i < iterations; i++) {
    const startedMs = performance.now();
    work(i);
    durations[i] = performance.now() - startedMs;
  }
  return latenciesOf(durations);
}

/** Like `timeRepeatedly`, of work that is waited for before it is repeated. */
export async function timeRepeatedlyAsync(
  { warmUp, iterations }: Repetition,
  work: (iteration: number) => Promise<unknown>,
): Promise<Latencies> {
  for (let i = 0; i < warmUp; i++) await work(i);
  const durations = new Float64Array(iterations);
  for (let i = 0; i < iterations; i++) {
    const startedMs = performance.now();
    await work(i);
    durations[i] = performance.now() - startedMs;
  }
  return latenciesOf(durations);
}

/** Seconds that `work` takes, and what it returns. */
export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const startedMs = performance.now();
  const result = await work();
  return { seconds: (performance.now() - startedMs) / 1000, result };
}
