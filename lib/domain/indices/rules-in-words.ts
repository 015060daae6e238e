import { formatChange, formatPercent, formatUsd } from "@/lib/domain/format";
import { sectors } from "@/lib/domain/market/sectors";
import type { IndexDefinition } from "./definition";
import { costTiers } from "./trading-cost";

const gradeNames = {
  overall: "overall",
  trader: "Trader",
  investor: "Investor",
  moonshot: "Moonshot",
} as const;

const sectorName = (id: string) => sectors.find((sector) => sector.id === id)?.name ?? id;
const whole = (value: number) => formatUsd(value).text.replace(/\.0+(?=[KMB]?$)/, "");

function poolSentence(index: IndexDefinition): string {
  const from =
    index.sectors === null
      ? "tokens of every sector"
      : `tokens of ${index.sectors.map(sectorName).join(", ")}`;
  const limits = [
    `a mean daily volume of at least ${whole(index.minVolumeUsd)} in 30 days`,
    `at least ${whole(index.minLiquidityUsd)} of liquidity where that is known`,
    index.maxMarketCapUsd !== null && `a market cap of at most ${whole(index.maxMarketCapUsd)}`,
    index.minReturn30d !== null &&
      `a 30-day return of at least ${formatChange(index.minReturn30d).text}`,
    index.minEarliness !== null && `early-ness of at least ${index.minEarliness} where known`,
    "no severe red flag",
  ].filter((limit) => limit !== false);
  return `Pool: graded ${from} with ${limits.join("; ")}.`;
}

/** The rules of an index as sentences. */
export function rulesInWords(index: IndexDefinition): string[] {
  const costs = costTiers.map(({ basisPoints }) => basisPoints);
  return [
    poolSentence(index),
    `Members: the ${index.members} with the best ${gradeNames[index.rankBy]} grade of the week's run, or fewer when the pool is smaller.`,
    `Weights: ${index.weighting === "equal" ? "equal" : "by market cap"}, at most ${formatPercent(index.positionCap).text} each; what the cap leaves stays in cash.`,
    "Every Sunday (UTC) the holdings are valued at that day's cleaned prices and then rebalanced by that day's grades: nothing later is read.",
    `Each trade costs ${Math.min(...costs)} to ${Math.max(...costs)} basis points by the token's volume and liquidity. The first purchase is free, so that the level begins at 1000.`,
    "A holding without a price keeps its last one and cannot be sold; after 30 days without a price it is written off: −100%.",
    "Equal weight is the whole pool in equal parts, rebalanced weekly, without costs; its tokens that vanish count as −100% too.",
  ];
}
