import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const highTax = defineFlag({
  key: "highTax",
  name: "Tax above 10 %",
  severity: "severe",
  why: "A tax on each trade goes to whoever wrote the contract.",
  rule: "Buy or sell tax above 10 %. Clear only when both are known.",
  inputs: ["buyTaxFraction", "sellTaxFraction"],
  windowDays: 1,
  gradeCap: 30,
  check: ({ buyTaxFraction, sellTaxFraction }) => {
    const buy = last(buyTaxFraction);
    const sell = last(sellTaxFraction);
    if (buy > 0.1 || sell > 0.1) return true;
    return Number.isNaN(buy) || Number.isNaN(sell) ? null : false;
  },
});
