import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const honeypot = defineFactor({
  key: "honeypot",
  group: "security",
  name: "Cannot be sold (honeypot)",
  short: "Honeypot",
  why: "A token that can be bought and not sold has no price at all for its holders.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 30,
  prior: { trader: -0.15, investor: -0.15, moonshot: -0.15 },
  inputs: ["honeypot"],
  windowDays: 1,
  source:
    "Torres, Steichen and State 2019, The Art of the Scam. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ honeypot }) => last(honeypot),
});
