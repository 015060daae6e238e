import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const hiddenOwner = defineFactor({
  key: "hiddenOwner",
  group: "security",
  name: "Hidden owner",
  short: "Hidden owner",
  why: "An owner who pretends to have left kept a key for a reason.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 30,
  prior: { trader: -0.2, investor: -0.2, moonshot: -0.2 },
  inputs: ["hiddenOwner"],
  windowDays: 1,
  source: "Ma et al. 2023, Pied-Piper. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ hiddenOwner }) => last(hiddenOwner),
});
