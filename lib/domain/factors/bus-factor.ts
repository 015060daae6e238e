import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const busFactor = defineFactor({
  key: "busFactor",
  group: "development",
  name: "Developers behind half of the commits",
  short: "Bus factor",
  why: "A project that stops when one person leaves is that person's project.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 90,
  prior: { trader: 0, investor: 0.2, moonshot: 0.1 },
  inputs: ["busFactor"],
  windowDays: 1,
  source:
    "Avelino, Passos, Hora and Valente 2016, A Novel Approach for Estimating Truck Factors. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ busFactor }) => last(busFactor),
});
