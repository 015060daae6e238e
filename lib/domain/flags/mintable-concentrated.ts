import { defineFlag, finding, observed } from "@/lib/domain/flag";

export const mintableConcentrated = defineFlag({
  key: "mintableConcentrated",
  name: "Mintable, in few hands",
  severity: "serious",
  why: "Whoever can print the token also holds it: new supply is theirs to sell.",
  rule: "Supply can be minted and the ten largest hold more than 40 %.",
  raisedBy: "all",
  tests: [finding("mintable", true), observed("top10Share", "above", 0.4)],
  windowDays: 1,
  gradeCap: null,
});
