import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";

export const whaleAccumulation = defineSignal({
  key: "whaleAccumulation",
  name: "Whale accumulation",
  direction: 1,
  why: "Large holders add while coins do not move to exchanges to be sold.",
  rule: "Whales took in at least 1 % of the supply within 7 days, net, while no more than nothing flowed to exchanges, net.",
  inputs: ["whaleNetFlow7dShare", "exchangeNetFlow7dShare"],
  windowDays: 1,
  cooldownDays: 21,
  kind: "state",
  source:
    "On-chain practice (Glassnode, Nansen): exchange and whale flows. No history of it was measured in small caps.",
  check: ({ whaleNetFlow7dShare, exchangeNetFlow7dShare }) => {
    const whales = last(whaleNetFlow7dShare);
    const exchanges = last(exchangeNetFlow7dShare);
    const holds = allHold(known(whales, whales >= 0.01), known(exchanges, exchanges <= 0));
    if (!holds) return holds;
    return [
      { label: "Whale net flow, 7 days, of supply", unit: "change", value: whales },
      { label: "Exchange net flow, 7 days, of supply", unit: "change", value: exchanges },
    ];
  },
});
