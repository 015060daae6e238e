import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const sniperShare = defineFactor({
  key: "sniperShare",
  group: "holders",
  name: "Held by snipers",
  short: "Snipers",
  why: "Wallets that bought in the first minutes did not read the white paper.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -0.2, investor: -0.2, moonshot: -0.2 },
  inputs: ["sniperShare"],
  windowDays: 1,
  source:
    "Cernera, La Morgia, Mei and Sassi 2023, Token Spammers, Rug Pulls, and Sniper Bots. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ sniperShare }) => last(sniperShare),
});
