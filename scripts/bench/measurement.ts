import type { Workshop } from "./workshop";

/** What a number is compared with, measured in the same run or the limit it is held against; in the unit of the number. */
export interface Yardstick {
  readonly what: string;
  readonly value: number;
}

/** One measured number. */
export interface Measurement {
  /** `bench.what`, as docs/benchmarks.md lists it. */
  readonly name: string;
  readonly value: number;
  readonly unit: "rows/s" | "req/s" | "MiB" | "kB" | "s" | "ms" | "share";
  readonly yardstick: Yardstick;
}

/** A group of numbers that are measured together. */
export interface Bench {
  /** What `--only` calls it. */
  readonly name: string;
  /** What it measures, in a line. */
  readonly about: string;
  /** Measures and reports. Throws a Skipped when this machine lacks something it needs. */
  readonly run: (workshop: Workshop) => Promise<void>;
}

/** A bench cannot run here; the message says what it needs. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

const significant = (value: number): number => Number(value.toPrecision(4));

/** The line of a measurement: a JSON object without line breaks. */
export function measurementLine({ name, value, unit, yardstick }: Measurement): string {
  return JSON.stringify({
    name,
    value: significant(value),
    unit,
    yardstick: `${yardstick.what}: ${significant(yardstick.value)} ${unit}`,
    ratio: significant(value / yardstick.value),
  });
}

/** The line of a bench that could not run: a value that is not known. */
export const skippedLine = (name: string, reason: string): string =>
  JSON.stringify({ name, value: null, unit: null, yardstick: `skipped: ${reason}`, ratio: null });
