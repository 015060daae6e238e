import type { Day } from "@/lib/domain/market/day";

/** Which market to make. The same options make the same market, byte for byte. */
export interface DemoOptions {
  readonly seed: number;
  readonly tokens: number;
  readonly days: number;
  /** The last simulated day; the simulator has no clock. */
  readonly lastDay: Day;
}

const limits = {
  seed: [0, 4_294_967_295],
  tokens: [20, 20_000],
  days: [120, 3000],
} as const;

/** Throws a RangeError that names the option and what it may be. */
export function checkOptions(options: DemoOptions): void {
  for (const name of ["seed", "tokens", "days"] as const) {
    const [low, high] = limits[name];
    const value = options[name];
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new RangeError(`${name} must be a whole number from ${low} to ${high}, not ${value}.`);
    }
  }
  if (!Number.isInteger(options.lastDay)) {
    throw new RangeError(`lastDay must be a whole number of days, not ${options.lastDay}.`);
  }
}
