import { formatChange, formatPercent, formatUsd, group } from "@/lib/domain/format";
import type { WeeklyReport } from "./weekly-report";

type MarketWeek = WeeklyReport["market"];

const sectorWords = ({ name, tokens, medianReturn7d }: NonNullable<MarketWeek["best"]>) =>
  `${name} (median ${formatChange(medianReturn7d).text} over ${group(tokens)} graded tokens)`;

/** The market of a week as a paragraph of exact numbers; what is not known is left out. */
export function marketSentence(market: MarketWeek): string {
  const { listed, graded, gradedBefore, gradesOfA, flagged, best, worst } = market;
  const earlier = gradedBefore === null ? "" : ` (${group(gradedBefore)} a week before)`;
  const sentences = [
    `${group(listed)} tokens had a price and ${group(graded)} of them a grade${earlier}; ${group(gradesOfA)} had an A, ${group(flagged)} at least one red flag.`,
    market.medianReturn7d !== null &&
      market.risingShare !== null &&
      `The median graded token changed by ${formatChange(market.medianReturn7d).text} in 7 days, and ${formatPercent(market.risingShare).text} rose.`,
    market.marketCapUsd !== null &&
      `Known market caps add up to ${formatUsd(market.marketCapUsd).text}${
        market.marketCapChange === null
          ? ""
          : `, ${formatChange(market.marketCapChange).text} in a week for the tokens known on both days`
      }${market.volume24hUsd === null ? "" : `, and the last day's volume to ${formatUsd(market.volume24hUsd).text}`}.`,
    best !== null &&
      worst !== null &&
      `Best sector: ${sectorWords(best)}; worst: ${sectorWords(worst)}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}
