import type { Day } from "@/lib/domain/market/day";

/** What one source said of a token on one day; NaN is unknown. */
export interface Sighting {
  readonly price: number;
  readonly volume: number;
}

export type Sightings = ReadonlyMap<Day, Sighting>;

const fewestSharedDays = 5;
const widestMedianPriceRatio = 1.25;
const widestVolumeRatio = 1.002;
const sameVolumeShare = 0.8;

/** How far two known values of the same day are apart, as |log of their ratio|, for every day on which both are. */
function distances(one: Sightings, other: Sightings, of: keyof Sighting): number[] {
  const found: number[] = [];
  for (const [day, sighting] of one) {
    const distance = Math.abs(Math.log(sighting[of] / (other.get(day)?.[of] ?? Number.NaN)));
    if (Number.isFinite(distance)) found.push(distance);
  }
  return found;
}

/**
 * Whether both are copies of one vendor's record: on at least five shared days, four of five daily volumes are the
 * same but for rounding. Volumes of two tokens never are, so no symbol is needed to believe it.
 */
export function isSameRecord(one: Sightings, other: Sightings): boolean {
  const apart = distances(one, other, "volume");
  const same = apart.filter((distance) => distance <= Math.log(widestVolumeRatio));
  return apart.length >= fewestSharedDays && same.length >= sameVolumeShare * apart.length;
}

/**
 * Whether both have the prices of one asset: on at least five shared days, half of them or more within 25 %. Vendors
 * differ by a few percent, two assets with one symbol by orders of magnitude.
 */
export function hasSamePrices(one: Sightings, other: Sightings): boolean {
  const apart = distances(one, other, "price").sort((a, b) => a - b);
  const median = apart[apart.length >> 1] ?? Number.POSITIVE_INFINITY;
  return apart.length >= fewestSharedDays && median <= Math.log(widestMedianPriceRatio);
}
