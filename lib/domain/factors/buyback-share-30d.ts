import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const buybackShare30d = defineFactor({
  key: "buybackShare30d",
  group: "tokenomics",
  name: "Bought back in 30 days",
  short: "Buyback 30 d",
  why: "A treasury that buys its own token has earned something to buy it with.",
  formula: "dollars bought back in 30 days / market cap",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0.1, investor: 0.25, moonshot: 0.05 },
  inputs: ["buyback30dUsd", "marketCap"],
  windowDays: 1,
  source:
    "Ikenberry, Lakonishok and Vermaelen 1995, Market Underreaction to Open Market Share Repurchases. A prior of direction only: no history of it was measured.",
  missing: "Buybacks or market cap are not known.",
  compute: ({ buyback30dUsd, marketCap }) => last(buyback30dUsd) / last(marketCap),
});
