import type { SectorId } from "@/lib/domain/market/token";
import { centredRanks } from "@/lib/domain/stats/centred-ranks";
import { quantileOfSorted } from "@/lib/domain/stats/quantile";
import { sortedKnown } from "@/lib/domain/stats/sorted-known";

export const crossSectionKeys = ["plain", "winsorised", "sector-neutral"] as const;
export type CrossSection = (typeof crossSectionKeys)[number];

/** How the values of a data point on one day become numbers from −1 to 1 that a model weighs. */
export const crossSections: Readonly<Record<CrossSection, { name: string; words: string }>> = {
  plain: {
    name: "Ranks",
    words: "Rank among the tokens of the day, from −1 (lowest) to 1 (highest).",
  },
  winsorised: {
    name: "Winsorised values",
    words:
      "Value clipped to the 5th and 95th percentile of the day and placed evenly between them, from −1 to 1.",
  },
  "sector-neutral": {
    name: "Ranks within the sector",
    words:
      "Rank among the tokens of the own sector, where at least 5 of them are known; otherwise among all. Sectors are as written down today.",
  },
};

/** Fewer known tokens than this are no sector to rank in. */
const minSectorTokens = 5;
const tail = 0.05;

/** Places each value among those of its day, −1 to 1; `sectors` has the sector of each. Unknown stays NaN. */
export function placeValues(
  values: Float64Array,
  sectors: readonly (SectorId | null)[],
  crossSection: CrossSection,
): Float64Array {
  if (crossSection === "winsorised") return winsorised(values);
  return crossSection === "plain" ? centredRanks(values) : sectorNeutral(values, sectors);
}

function winsorised(values: Float64Array): Float64Array {
  const sorted = sortedKnown(values);
  const low = quantileOfSorted(sorted, tail);
  const high = quantileOfSorted(sorted, 1 - tail);
  const half = (high - low) / 2;
  return values.map((value) => {
    if (Number.isNaN(value) || half === 0) return value * 0;
    return Math.max(-1, Math.min(1, (value - low) / half - 1));
  });
}

function sectorNeutral(values: Float64Array, sectors: readonly (SectorId | null)[]): Float64Array {
  const placed = centredRanks(values);
  for (const sector of new Set(sectors)) {
    if (sector === null) continue;
    const own = values.map((value, i) => (sectors[i] === sector ? value : Number.NaN));
    if (sortedKnown(own).length < minSectorTokens) continue;
    for (const [i, rank] of centredRanks(own).entries()) if (!Number.isNaN(rank)) placed[i] = rank;
  }
  return placed;
}
