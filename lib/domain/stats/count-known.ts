/** How many values are known (not NaN). */
export function countKnown(values: Float64Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i] ?? Number.NaN)) count++;
  return count;
}

/** Whether at least a share of the values is known: below it a statistic would describe the gaps. */
export const isMostlyKnown = (values: Float64Array, minShare = 0.8): boolean =>
  countKnown(values) >= values.length * minShare;
