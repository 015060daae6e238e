import type { Model } from "./grade";

/** The documented weights that hold before there is history to learn from. */
export const priorModel: Model = {
  id: "prior-1",
  name: "Prior of published evidence",
  kind: "prior",
  weights: { overall: {}, trader: {}, investor: {}, moonshot: {} },
};
