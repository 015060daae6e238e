import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";
import { median } from "@/lib/domain/stats/median";

export const breakoutOnVolume = defineSignal({
  key: "breakoutOnVolume",
  name: "Breakout on volume",
  direction: 1,
  why: "A new high that many paid for: no holder of the last quarter is left to sell at a loss.",
  rule: "Price above every price of the 89 days before, on volume at least twice its 30-day median.",
  inputs: ["price", "volume24h"],
  windowDays: 90,
  cooldownDays: 30,
  kind: "state",
  source:
    "George and Hwang 2004, The 52-Week High and Momentum Investing. In measured small caps nearness to a high went before falls.",
  check: ({ price, volume24h }) => {
    const now = last(price);
    const before = price.subarray(0, -1);
    const high = highest(before);
    const isHigh = allHold(known(now + high, now > high), isMostlyKnown(price) ? true : null);
    if (!isHigh) return isHigh;
    const month = volume24h.subarray(-30);
    const usual = isMostlyKnown(month) ? median(month) : Number.NaN;
    const surge = last(volume24h) / usual;
    const holds = known(surge, surge >= 2);
    if (!holds) return holds;
    return [
      { label: "Price", unit: "price", value: now },
      { label: "Highest price of the 89 days before", unit: "price", value: high },
      { label: "Volume against its 30-day median", unit: "multiple", value: surge },
    ];
  },
});
