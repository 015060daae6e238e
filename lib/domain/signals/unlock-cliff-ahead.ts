import { defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";

export const unlockCliffAhead = defineSignal({
  key: "unlockCliffAhead",
  name: "Unlock cliff ahead",
  direction: -1,
  why: "Early holders are about to receive tokens, and many sell them at once.",
  rule: "At least 10 % of the circulating supply unlocks within 30 days.",
  inputs: ["unlock30dShare"],
  windowDays: 1,
  cooldownDays: 30,
  kind: "state",
  source:
    "Keyrock 2024, 16,000 token unlocks: nine of ten weigh on the price, large ones most, from about 30 days before.",
  check: ({ unlock30dShare }) => {
    const share = last(unlock30dShare);
    const holds = known(share, share >= 0.1);
    if (!holds) return holds;
    return [{ label: "Unlocks in 30 days, of circulating", unit: "fraction", value: share }];
  },
});
