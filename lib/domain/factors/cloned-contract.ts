import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const clonedContract = defineFactor({
  key: "clonedContract",
  group: "security",
  name: "Copy of a known scam contract",
  short: "Scam clone",
  why: "Scams are mass-produced: the same code does the same thing again.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 30,
  prior: { trader: -0.2, investor: -0.2, moonshot: -0.2 },
  inputs: ["clonedContract"],
  windowDays: 1,
  source:
    "Xia et al. 2021, Trade or Trick? Scam tokens come in families of copies. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ clonedContract }) => last(clonedContract),
});
