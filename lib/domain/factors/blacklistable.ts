import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const blacklistable = defineFactor({
  key: "blacklistable",
  group: "security",
  name: "Wallets can be barred from selling",
  short: "Blacklist",
  why: "A list of barred wallets is a honeypot with a switch.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: -0.1, investor: -0.1, moonshot: -0.1 },
  inputs: ["blacklistable"],
  windowDays: 1,
  source:
    "Ma et al. 2023, Pied-Piper: Revealing the Backdoor Threats in Ethereum ERC Token Contracts. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ blacklistable }) => last(blacklistable),
});
