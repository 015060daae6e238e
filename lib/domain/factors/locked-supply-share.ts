import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const lockedSupplyShare = defineFactor({
  key: "lockedSupplyShare",
  group: "tokenomics",
  name: "Supply that has not vested",
  short: "Not vested",
  why: "What insiders hold and cannot sell yet is still to come to the market.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -0.1, investor: -0.2, moonshot: -0.1 },
  inputs: ["lockedSupplyShare"],
  windowDays: 1,
  source:
    "Howell, Niessner and Yermack 2020 on vesting; Keyrock 2024, From Locked to Liquid. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ lockedSupplyShare }) => last(lockedSupplyShare),
});
