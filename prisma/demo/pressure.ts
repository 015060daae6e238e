/** What planned events add to a token's days; the generators put it on top of chance. */
export interface Pressure {
  /** Added to the daily log return. */
  readonly returns: Float64Array;
  /** Added to the logarithm of volume. */
  readonly volume: Float64Array;
  /** Added to the logarithm of buzz. */
  readonly buzz: Float64Array;
  /** Added to the log-odds of the bot share. */
  readonly bots: Float64Array;
  /** Added to the whale net flow, as a fraction of supply. */
  readonly whales: Float64Array;
}

export function noPressure(days: number): Pressure {
  return {
    returns: new Float64Array(days),
    volume: new Float64Array(days),
    buzz: new Float64Array(days),
    bots: new Float64Array(days),
    whales: new Float64Array(days),
  };
}

/** Adds a constant to the days `from` to `to`, both included; days outside the array are left out. */
export function press(target: Float64Array, from: number, to: number, amount: number): void {
  const last = Math.min(to, target.length - 1);
  for (let t = Math.max(0, from); t <= last; t++) target[t] = (target[t] ?? 0) + amount;
}

/** Adds a jump on a day that fades by half every `halfLifeDays`. */
export function jolt(
  target: Float64Array,
  day: number,
  amount: number,
  halfLifeDays: number,
): void {
  const fadedOut = day + 6 * halfLifeDays;
  for (let t = Math.max(0, day); t < target.length && t <= fadedOut; t++) {
    target[t] = (target[t] ?? 0) + amount * 0.5 ** ((t - day) / halfLifeDays);
  }
}
