import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { changeOver } from "./engine/change-over";

export const liquidityPulled = defineSignal({
  key: "liquidityPulled",
  name: "Liquidity pulled",
  direction: -1,
  why: "Whoever holds the pool is leaving with it: what remains cannot be sold at the price shown.",
  rule: "Pool liquidity fell by at least 50 % within 7 days, from at least $10,000.",
  inputs: ["liquidity"],
  windowDays: 8,
  cooldownDays: 30,
  kind: "state",
  source:
    "Mazorra et al. 2022, Do not rug on me: the liquidity removed is the rug. The red flag of the same name takes 70 %.",
  check: ({ liquidity }) => {
    const before = liquidity[0] ?? Number.NaN;
    const change = changeOver(liquidity, 7);
    const holds = allHold(known(before, before >= 10_000), known(change, change <= -0.5));
    if (!holds) return holds;
    return [
      { label: "Pool liquidity, 7 days", unit: "change", value: change },
      { label: "Pool liquidity 7 days before", unit: "usd", value: before },
    ];
  },
});
