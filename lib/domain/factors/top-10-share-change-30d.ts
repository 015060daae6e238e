import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const top10ShareChange30d = defineFactor({
  key: "top10ShareChange30d",
  group: "holders",
  name: "Change of the ten largest, 30 days",
  short: "Top 10 30 d",
  why: "Large wallets taking in or handing out.",
  formula: "share of the ten largest − share 30 days earlier",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -0.1, investor: -0.15, moonshot: 0 },
  inputs: ["top10Share"],
  windowDays: 31,
  source:
    "Mazorra, Adan and Daza 2022: concentration marks rugs. A prior of direction only: no history of it was measured.",
  missing: "The share is not known on the day or 30 days earlier.",
  compute: ({ top10Share }) => last(top10Share) - (top10Share[0] ?? Number.NaN),
});
