import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";
import { changeOver } from "./engine/change-over";
import { volumeMultiple } from "./engine/volume-multiple";

export const capitulation = defineSignal({
  key: "capitulation",
  name: "Capitulation",
  direction: 1,
  why: "The last holders give up in a rush, and who is left does not sell. Or it is simply dying: the record says which.",
  rule: "Price at least 60 % under its 90-day high, down at least 30 % in 7 days, on 3 days of volume at least 3 times its 90-day median.",
  inputs: ["price", "volume24h"],
  windowDays: 90,
  cooldownDays: 30,
  kind: "state",
  source: "De Bondt and Thaler 1985, Does the stock market overreact?",
  check: ({ price, volume24h }) => {
    const fall = changeOver(price, 7);
    const isFalling = known(fall, fall <= -0.3);
    if (!isFalling) return isFalling;
    const drawdown = isMostlyKnown(price) ? last(price) / highest(price) - 1 : Number.NaN;
    const surge = volumeMultiple(volume24h, 3);
    const holds = allHold(known(drawdown, drawdown <= -0.6), known(surge, surge >= 3));
    if (!holds) return holds;
    return [
      { label: "Price, 7 days", unit: "change", value: fall },
      { label: "Price under its 90-day high", unit: "change", value: drawdown },
      { label: "Volume against its 90-day median", unit: "multiple", value: surge },
    ];
  },
});
