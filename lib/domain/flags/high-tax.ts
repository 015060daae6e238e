import { defineFlag, observed } from "@/lib/domain/flag";

export const highTax = defineFlag({
  key: "highTax",
  name: "Tax above 10 %",
  severity: "severe",
  why: "A tax on each trade goes to whoever wrote the contract.",
  rule: "Buy or sell tax above 10 %. Clear only when both are known.",
  tests: [observed("buyTaxFraction", "above", 0.1), observed("sellTaxFraction", "above", 0.1)],
  windowDays: 1,
  gradeCap: 30,
});
