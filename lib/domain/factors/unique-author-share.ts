import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

export const uniqueAuthorShare = defineFactor({
  key: "uniqueAuthorShare",
  group: "community",
  name: "Authors per mention",
  short: "Authors",
  why: "Many voices are a community; one voice many times is an advertisement.",
  formula: "mean unique authors of 7 days / mean mentions of 7 days",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0.15, investor: 0.15, moonshot: 0.2 },
  inputs: ["uniqueAuthors24h", "mentions24h"],
  windowDays: 7,
  source:
    "Nizzoli et al. 2020, Charting the Landscape of Online Cryptocurrency Manipulation. A prior of direction only: no history of it was measured.",
  missing: "No mentions are known, or there were none.",
  compute: ({ uniqueAuthors24h, mentions24h }) => {
    const mentions = mean(mentions24h);
    return isMostlyKnown(mentions24h) && isMostlyKnown(uniqueAuthors24h) && mentions > 0
      ? mean(uniqueAuthors24h) / mentions
      : Number.NaN;
  },
});
