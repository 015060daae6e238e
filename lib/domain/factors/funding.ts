import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const funding = defineFactor({
  key: "funding",
  group: "listing",
  name: "Raised from investors",
  short: "Funding",
  why: "Backers have looked at it, and a funded team can work through a bad year; they also hold cheap tokens.",
  formula: "latest observation",
  unit: "usd",
  horizonDays: 90,
  prior: { trader: 0, investor: 0.3, moonshot: 0.1 },
  inputs: ["fundingUsd"],
  windowDays: 1,
  source:
    "Fisch and Momtaz 2020, Institutional Investors and Post-ICO Performance. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ fundingUsd }) => last(fundingUsd),
});
