import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { changeOver } from "./engine/change-over";

export const holderGrowth = defineSignal({
  key: "holderGrowth",
  name: "Holder growth accelerates",
  direction: 1,
  why: "New people come in faster than before: the crowd is forming.",
  rule: "Holders up at least 10 % in 14 days, at least twice the growth of the 14 days before, and at least 200 of them.",
  inputs: ["holders"],
  windowDays: 29,
  cooldownDays: 28,
  kind: "state",
  source:
    "Metcalfe's law applied to tokens (Peterson 2018). Holders can be faked with many wallets.",
  check: ({ holders }) => {
    const now = last(holders);
    const growth = changeOver(holders, 14);
    const before = changeOver(holders.subarray(0, -14), 14);
    const holds = allHold(
      known(now, now >= 200),
      known(growth, growth >= 0.1),
      known(growth + before, growth >= 2 * before),
    );
    if (!holds) return holds;
    return [
      { label: "Holders, 14 days", unit: "change", value: growth },
      { label: "Holders, the 14 days before", unit: "change", value: before },
      { label: "Holders", unit: "count", value: now },
    ];
  },
});
