import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const top10Share = defineFactor({
  key: "top10Share",
  group: "holders",
  name: "Held by the ten largest",
  short: "Top 10",
  why: "Few hands can end it in one hour.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -1, investor: -2, moonshot: -1 },
  inputs: ["top10Share"],
  windowDays: 1,
  source:
    "Mazorra, Adan and Daza 2022: concentration marks rugs. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ top10Share }) => last(top10Share),
});
