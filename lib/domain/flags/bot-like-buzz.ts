import { defineFlag, observed } from "@/lib/domain/flag";

export const botLikeBuzz = defineFlag({
  key: "botLikeBuzz",
  name: "Bot-like buzz",
  severity: "notice",
  why: "The talk is bought, and whoever bought it means to sell.",
  rule: "More than 40 % of the authors are suspected bots.",
  tests: [observed("botShare", "above", 0.4)],
  windowDays: 1,
  gradeCap: null,
});
