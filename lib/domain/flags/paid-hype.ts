import { defineFlag, observed } from "@/lib/domain/flag";

export const paidHype = defineFlag({
  key: "paidHype",
  name: "Paid hype",
  severity: "notice",
  why: "Paid calls make exit liquidity: in one study they gained 1.8 % on the first day and lost 6.5 % by day 30.",
  rule: "At least 3 paid promotions in 30 days.",
  tests: [observed("paidPromotions30d", "atLeast", 3)],
  windowDays: 1,
  gradeCap: null,
});
