import { centredRanks } from "./centred-ranks";

/**
 * Chance that a score of a positive case is above one of a negative case, ties counting half: the area under the ROC curve.
 * NaN when either kind is absent. Source: Hanley and McNeil 1982, by the Mann–Whitney statistic.
 */
export function areaUnderCurve(scores: Float64Array, isPositive: Uint8Array): number {
  const ranks = centredRanks(scores);
  let positives = 0;
  let rankSum = 0;
  for (let i = 0; i < ranks.length; i++) {
    if (isPositive[i] !== 1) continue;
    positives++;
    rankSum += ((ranks[i] ?? Number.NaN) + 1) / 2;
  }
  const n = ranks.length;
  const negatives = n - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  // A mid-rank share r stands for r·n cases below, of which the positive cases themselves make up half of positives².
  return (rankSum * n - positives ** 2 / 2) / (positives * negatives);
}
