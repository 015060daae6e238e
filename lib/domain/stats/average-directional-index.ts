import { forEachChange } from "./for-each-change";

/**
 * Average directional index (0 to 100) of known closes at the last one: how one-sided their changes are. NaN when nothing moved
 * and for fewer than 2 · length − 2 changes. Snapshots have no highs and lows, so each day's high and low are its close: the
 * directional movements are the changes themselves and the true range is their size.
 * Source: Wilder 1978; begun as TA-Lib begins it, with sums over length − 1 changes.
 */
export function averageDirectionalIndex(closes: Float64Array, length = 14): number {
  let up = 0;
  let down = 0;
  let changes = 0;
  let average = 0;
  let indices = 0;
  forEachChange(closes, (change) => {
    changes++;
    const kept = changes < length ? 1 : 1 - 1 / length;
    up = up * kept + Math.max(0, change);
    down = down * kept + Math.max(0, -change);
    if (changes < length - 1 || up + down === 0) return;
    const index = (100 * Math.abs(up - down)) / (up + down);
    indices++;
    average += indices <= length ? index / length : (index - average) / length;
  });
  return indices < length ? Number.NaN : average;
}
