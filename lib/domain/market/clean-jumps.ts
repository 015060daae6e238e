/** What became of one observation. */
export const marks = { kept: 0, held: 1, dropped: 2, contradicted: 3 } as const;

/** A move by more than this factor in one observation needs confirming. */
export const jumpFactor = 8;
/** How near the next observation must lie to confirm a jump. */
const confirmFactor = 2;

const within = (a: number, b: number, factor: number) => a <= b * factor && b <= a * factor;

interface Level {
  value: number;
  acceptedCount: number;
  firstIndex: number;
  /** The observation waiting to be confirmed; −1 when none is. */
  heldIndex: number;
}

/**
 * Writes the mark of every observation of one positive series, oldest first, into `out`; the values are left alone.
 * Causal: the marks of a series cut at a day are what could be known on that day, and only the last observation can be held.
 */
export function markJumps(values: Float64Array, out: Uint8Array): void {
  out.fill(marks.kept);
  const level: Level = { value: Number.NaN, acceptedCount: 0, firstIndex: 0, heldIndex: -1 };
  for (let i = 0; i < values.length; i++)
    if (!Number.isNaN(values[i] ?? Number.NaN)) observe(level, values, out, i);
}

function observe(level: Level, values: Float64Array, out: Uint8Array, index: number): void {
  const value = values[index] ?? Number.NaN;
  const confirms = within(value, values[level.heldIndex] ?? Number.NaN, confirmFactor);
  if (level.heldIndex >= 0) out[level.heldIndex] = confirms ? marks.kept : marks.dropped;
  if (confirms && level.acceptedCount === 1) out[level.firstIndex] = marks.contradicted;
  if (level.acceptedCount === 0) level.firstIndex = index;
  const accepted = confirms || level.acceptedCount === 0 || within(value, level.value, jumpFactor);
  level.heldIndex = accepted ? -1 : index;
  if (!accepted) {
    out[index] = marks.held;
    return;
  }
  level.value = value;
  level.acceptedCount++;
}
