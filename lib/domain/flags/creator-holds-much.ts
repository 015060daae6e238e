import { defineFlag, observed } from "@/lib/domain/flag";

export const creatorHoldsMuch = defineFlag({
  key: "creatorHoldsMuch",
  name: "Creator holds much",
  severity: "serious",
  why: "One wallet that paid nothing can sell into every rise.",
  rule: "The creator holds more than 10 % of the supply.",
  tests: [observed("creatorShare", "above", 0.1)],
  windowDays: 1,
  gradeCap: null,
});
