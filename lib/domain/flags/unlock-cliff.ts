import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const unlockCliff = defineFlag({
  key: "unlockCliff",
  name: "Unlock cliff ahead",
  severity: "serious",
  why: "Early holders receive tokens and sell them.",
  rule: "More than 15 % of the circulating supply unlocks within 30 days.",
  inputs: ["unlock30dShare"],
  windowDays: 1,
  gradeCap: null,
  check: ({ unlock30dShare }) => {
    const value = last(unlock30dShare);
    return Number.isNaN(value) ? null : value > 0.15;
  },
});
