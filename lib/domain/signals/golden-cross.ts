import { defineSignal, known } from "@/lib/domain/signal";
import { movingAverages } from "./engine/averages";

export const goldenCross = defineSignal({
  key: "goldenCross",
  name: "Golden cross",
  direction: 1,
  why: "The shorter trend has turned above the longer one.",
  rule: "The mean price of 20 days crosses above the mean of 100 days.",
  inputs: ["price"],
  windowDays: 101,
  cooldownDays: 30,
  kind: "event",
  source:
    "Brock, Lakonishok and LeBaron 1992, with the shorter 20 and 100 days that young tokens allow.",
  check: ({ price }) => {
    const { fast, slow, fastBefore, slowBefore } = movingAverages(price, 20);
    const holds = known(slowBefore, fast > slow && fastBefore <= slowBefore);
    if (!holds) return holds;
    return [
      { label: "Mean price, 20 days", unit: "price", value: fast },
      { label: "Mean price, 100 days", unit: "price", value: slow },
    ];
  },
});
