import { defineFlag, observed } from "@/lib/domain/flag";

export const insidersSelling = defineFlag({
  key: "insidersSelling",
  name: "Large holders are leaving",
  severity: "serious",
  why: "Those who know most move their tokens to where they can be sold.",
  rule: "Within 7 days whales gave up at least 2 % of the supply and at least 1 % of it went to exchanges.",
  raisedBy: "all",
  tests: [
    observed("whaleNetFlow7dShare", "atMost", -0.02),
    observed("exchangeNetFlow7dShare", "atLeast", 0.01),
  ],
  windowDays: 1,
  gradeCap: null,
});
