import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const repositoryAgeDays = defineFactor({
  key: "repositoryAgeDays",
  group: "development",
  name: "Age of the oldest repository",
  short: "Repo age",
  why: "Code that was there before the token was not written to sell it.",
  formula: "latest observation",
  unit: "days",
  horizonDays: 90,
  prior: { trader: 0, investor: 0.2, moonshot: 0.1 },
  inputs: ["repositoryAgeDays"],
  windowDays: 1,
  source:
    "Howell, Niessner and Yermack 2020, Initial Coin Offerings. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ repositoryAgeDays }) => last(repositoryAgeDays),
});
