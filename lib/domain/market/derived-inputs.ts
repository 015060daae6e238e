import type { DerivedInput } from "@/lib/domain/factor";

/** The derived series in words, for the methodology and for provenance. */
export const derivedInputs: Readonly<Record<DerivedInput, { label: string; words: string }>> = {
  logReturn: {
    label: "Daily log return",
    words:
      "ln of the day's price over the last known one, at most 3 days back; unknown on days without a price.",
  },
  marketReturn: {
    label: "Market return",
    words:
      "Mean daily log return over all tokens that are not stablecoins, wrapped or liquid-staked and that traded at least $1,000 on the day; moves beyond 8 times left out.",
  },
  sectorReturn: {
    label: "Sector return",
    words: "The market return within the token's sector; unknown on days with fewer than 3 tokens.",
  },
  marketCapRank: {
    label: "Market cap rank",
    words: "1 is the largest known market cap of the day; stablecoins and the like left out.",
  },
  sectorMedianMarketCap: {
    label: "Median market cap of the sector",
    words:
      "Median known market cap of the day within the token's sector; unknown on days with fewer than 3 tokens; stablecoins and the like left out.",
  },
  sectorMedianTurnover: {
    label: "Median turnover of the sector",
    words:
      "Median of daily volume / market cap within the token's sector; unknown on days with fewer than 3 tokens; stablecoins and the like left out.",
  },
  ageDays: {
    label: "Age in days",
    words: "Days since genesis or since the first snapshot, whichever is earlier.",
  },
};
