import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { volumeMultiple } from "./engine/volume-multiple";

export const communitySurge = defineSignal({
  key: "communitySurge",
  name: "Community surge with few bots",
  direction: 1,
  why: "More people talk about it, and they look like people.",
  rule: "Mean mentions of 7 days at least 3 times the median of 30, at least 20 on the day, with under 20 % suspected bots among the authors.",
  inputs: ["mentions24h", "botShare"],
  windowDays: 30,
  cooldownDays: 21,
  kind: "state",
  source:
    "Garcia and Schweitzer 2015, Social signals and algorithmic trading of Bitcoin; bots after Mirtaheri et al. 2021.",
  check: ({ mentions24h, botShare }) => {
    const bots = last(botShare);
    const now = last(mentions24h);
    const isLoud = allHold(known(bots, bots < 0.2), known(now, now >= 20));
    if (!isLoud) return isLoud;
    const surge = volumeMultiple(mentions24h, 7);
    const holds = known(surge, surge >= 3);
    if (!holds) return holds;
    return [
      { label: "Mentions against their 30-day median", unit: "multiple", value: surge },
      { label: "Mentions, 24 hours", unit: "count", value: now },
      { label: "Suspected bots among authors", unit: "fraction", value: bots },
    ];
  },
});
