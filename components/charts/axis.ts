/** Positions along an axis, 0 at its low end and 1 at its high end. */
export interface Axis {
  readonly isLog: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10];
const mostTicks = 6;
/** Over wider spans the ticks of a log scale are powers of ten only. */
const widestInDigits = 100;

/** The axis of shares: always from nothing to all. */
export const shareAxis: Axis = { isLog: false, low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

/** The least of 1, 2, 5 times a power of ten that is not under `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (steps.find((step) => step * power >= least * (1 - 1e-9)) ?? 10);
}

function linearAxis(low: number, high: number): Axis {
  const step = roundStep((high - low || Math.abs(high) || 1) / (mostTicks - 1));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { isLog: false, low: first * step, high: last * step, ticks };
}

/** Ticks at 1, 2 and 5 of each power of ten, or at the powers only where those are too many. */
function logAxis(low: number, high: number): Axis {
  const powers = Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1;
  const digits = high / low > widestInDigits ? [1] : [1, 2, 5];
  const first = Math.floor(Math.log10(low));
  const all = Array.from({ length: powers + 1 }, (_, i) => 10 ** (first + i)).flatMap((power) =>
    digits.map((digit) => digit * power),
  );
  const from = all.findLast((tick) => tick <= low) ?? low;
  const to = all.find((tick) => tick >= high) ?? high;
  return {
    isLog: true,
    low: from,
    high: to,
    ticks: all.filter((tick) => tick >= from && tick <= to),
  };
}

/** The axis of some values, on a log scale where they are positive and the largest is ten times the smallest. */
export function axisOf(values: readonly number[]): Axis {
  const known = values.filter(Number.isFinite);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (known.length === 0) return { isLog: false, low: 0, high: 1, ticks: [0, 1] };
  return low > 0 && high >= 10 * low ? logAxis(low, high) : linearAxis(low, high);
}

/** Where a value lies between the ends of its axis. */
export function placeOn({ isLog, low, high }: Axis, value: number): number {
  return isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}
