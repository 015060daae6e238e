/**
 * The published rules by which observations are set aside before anything is computed.
 * They look at earlier observations only, so that a day is always seen as it could be seen then.
 */
export const cleaningRules = {
  priceJumpHeld: {
    name: "Price jump not confirmed yet",
    words:
      "A price more than 8 times above or below the last accepted one is unknown, with that day's market cap, fully diluted value and volume, until the token's next price confirms it by lying within a factor of 2.",
  },
  priceSpikeDropped: {
    name: "Price spike dropped",
    words:
      "A held price that the next observation did not confirm stays unknown for good, with that day's market cap, fully diluted value and volume.",
  },
  firstPriceContradicted: {
    name: "First price contradicted",
    words:
      "A token's very first price is dropped when the second lies more than 8 times away and the third confirms the second.",
  },
  capJumpHeld: {
    name: "Market cap jump not confirmed yet",
    words:
      "The same for market cap and for fully diluted value alone, where the price did not jump: vendors restate supply.",
  },
  capSpikeDropped: {
    name: "Market cap spike dropped",
    words: "A held market cap or fully diluted value that was not confirmed stays unknown.",
  },
} as const;

export type CleaningRuleId = keyof typeof cleaningRules;
