import { defineFlag, observed } from "@/lib/domain/flag";

export const unlockCliff = defineFlag({
  key: "unlockCliff",
  name: "Unlock cliff ahead",
  severity: "serious",
  why: "Early holders receive tokens and sell them.",
  rule: "More than 15 % of the circulating supply unlocks within 30 days.",
  tests: [observed("unlock30dShare", "above", 0.15)],
  windowDays: 1,
  gradeCap: null,
});
