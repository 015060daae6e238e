import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const newCexListings90d = defineFactor({
  key: "newCexListings90d",
  group: "listing",
  name: "New exchange listings, 90 days",
  short: "New listings",
  why: "A fresh listing brings buyers for days and takes early-ness away; a lost one takes the buyers.",
  formula: "centralised exchange listings − those of 90 days earlier",
  unit: "count",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: -0.25 },
  inputs: ["cexListings"],
  windowDays: 91,
  source:
    "Ante 2019, Market Reaction to Exchange Listings of Cryptocurrencies. A prior of direction only: no history of it was measured.",
  missing: "Listings are not known on the day or 90 days earlier.",
  compute: ({ cexListings }) => last(cexListings) - (cexListings[0] ?? Number.NaN),
});
