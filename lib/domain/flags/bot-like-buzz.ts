import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const botLikeBuzz = defineFlag({
  key: "botLikeBuzz",
  name: "Bot-like buzz",
  severity: "notice",
  why: "The talk is bought, and whoever bought it means to sell.",
  rule: "More than 40 % of the authors are suspected bots.",
  inputs: ["botShare"],
  windowDays: 1,
  gradeCap: null,
  check: ({ botShare }) => {
    const value = last(botShare);
    return Number.isNaN(value) ? null : value > 0.4;
  },
});
