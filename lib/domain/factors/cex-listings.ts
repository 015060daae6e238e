import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const cexListings = defineFactor({
  key: "cexListings",
  group: "listing",
  name: "Centralised exchange listings",
  short: "CEX listings",
  why: "Each listing brings buyers and takes early-ness away.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 90,
  prior: { trader: 0, investor: 1, moonshot: -4 },
  inputs: ["cexListings"],
  windowDays: 1,
  source:
    "Ante 2019, Market Reaction to Exchange Listings of Cryptocurrencies. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ cexListings }) => last(cexListings),
});
