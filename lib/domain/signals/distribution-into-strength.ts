import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { changeOver } from "./engine/change-over";

export const distributionIntoStrength = defineSignal({
  key: "distributionIntoStrength",
  name: "Distribution into strength",
  direction: -1,
  why: "The price rises while those who hold most sell into it.",
  rule: "Price up at least 20 % in 14 days while whales let go of at least 0.5 % of the supply within 7 days, net.",
  inputs: ["price", "whaleNetFlow7dShare"],
  windowDays: 15,
  cooldownDays: 21,
  kind: "state",
  source:
    "Wyckoff's distribution, read from chain data. No history of it was measured in small caps.",
  check: ({ price, whaleNetFlow7dShare }) => {
    const rise = changeOver(price, 14);
    const whales = last(whaleNetFlow7dShare);
    const holds = allHold(known(rise, rise >= 0.2), known(whales, whales <= -0.005));
    if (!holds) return holds;
    return [
      { label: "Price, 14 days", unit: "change", value: rise },
      { label: "Whale net flow, 7 days, of supply", unit: "change", value: whales },
    ];
  },
});
