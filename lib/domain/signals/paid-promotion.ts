import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";

export const paidPromotion = defineSignal({
  key: "paidPromotion",
  name: "Paid promotion begins",
  direction: -1,
  why: "Somebody pays to find buyers, and has something to sell them.",
  rule: "At least 3 paid promotions in 30 days, and at most 1 was known 14 days before.",
  inputs: ["paidPromotions30d"],
  windowDays: 15,
  cooldownDays: 45,
  kind: "event",
  source: "Merkley et al. 2023, Crypto-influencers: +1.8 % on the first day, −6.5 % by day 30.",
  check: ({ paidPromotions30d }) => {
    const now = last(paidPromotions30d);
    const before = paidPromotions30d[0] ?? Number.NaN;
    const holds = allHold(known(now, now >= 3), known(before, before <= 1));
    if (!holds) return holds;
    return [
      { label: "Paid promotions, 30 days", unit: "count", value: now },
      { label: "Paid promotions 14 days before", unit: "count", value: before },
    ];
  },
});
