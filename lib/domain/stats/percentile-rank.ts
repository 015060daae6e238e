/** First index of an ascending array whose value is not below `value`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First index of an ascending array whose value is above `value`. */
export function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mid-rank of a value among ascending ones as a share: (below + half of the equal) / n; NaN stays NaN. */
export function percentileRank(sorted: Float64Array, value: number): number {
  if (Number.isNaN(value) || sorted.length === 0) return Number.NaN;
  const below = lowerBound(sorted, value);
  const isTied = sorted[below + 1] === value;
  const notAbove = isTied ? upperBound(sorted, value) : below + (sorted[below] === value ? 1 : 0);
  return (below + notAbove) / 2 / sorted.length;
}
