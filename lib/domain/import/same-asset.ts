import type { Day } from "@/lib/domain/market/day";

const fewestSharedDays = 5;
const widestMedianRatio = 1.25;

/**
 * Whether two price histories are of the same asset: on at least five shared days, half of the prices or more lie
 * within 25 % of each other. Vendors differ by a few percent, two assets with one symbol by orders of magnitude.
 */
export function isSameAsset(
  one: ReadonlyMap<Day, number>,
  other: ReadonlyMap<Day, number>,
): boolean {
  const distances: number[] = [];
  for (const [day, price] of one) {
    const otherPrice = other.get(day);
    if (otherPrice !== undefined) distances.push(Math.abs(Math.log(price / otherPrice)));
  }
  if (distances.length < fewestSharedDays) return false;
  distances.sort((a, b) => a - b);
  const median = distances[distances.length >> 1] ?? Number.POSITIVE_INFINITY;
  return median <= Math.log(widestMedianRatio);
}
