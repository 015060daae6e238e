import { jumpFactor } from "@/lib/domain/market/clean-jumps";

const within = (a: number, b: number) => a <= b * jumpFactor && b <= a * jumpFactor;

/** Marks the days from one to the day before the `count`-th kept observation after it. */
function markUntil(cleaned: Float64Array, from: number, count: number, out: Uint8Array): void {
  let kept = 0;
  for (let day = from; day < cleaned.length; day++) {
    if (day > from && !Number.isNaN(cleaned[day] ?? Number.NaN)) kept++;
    if (kept === count) return;
    out[day] = 1;
  }
}

/**
 * Marks in `out` the days on which cleaning a series as far as that day gives something else than cleaning all of it: jumps
 * that were confirmed later, and a first value that was contradicted later. `cleaned` is the whole of `raw`, cleaned.
 */
export function markUnsettled(raw: Float64Array, cleaned: Float64Array, out: Uint8Array): void {
  const first = raw.findIndex((value) => !Number.isNaN(value));
  if (first < 0) return;
  // The first value counts until a jump away from it is confirmed: by the second value that is kept.
  if (Number.isNaN(cleaned[first] ?? Number.NaN)) markUntil(cleaned, first, 2, out);
  let level = raw[first] ?? Number.NaN;
  for (let day = first + 1; day < cleaned.length; day++) {
    const value = cleaned[day] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (!within(value, level)) markUntil(cleaned, day, 1, out);
    level = value;
  }
}
