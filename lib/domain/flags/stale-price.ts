import type { FactorWindow } from "@/lib/domain/factor";
import { computed, defineFlag } from "@/lib/domain/flag";

/** Days after the first known price of the window for which `counts` says yes; NaN when no price is known. */
function countDays(
  { price, logReturn }: FactorWindow<"price" | "logReturn">,
  counts: (logReturn: number) => boolean,
): number {
  const first = price.findIndex((value) => !Number.isNaN(value));
  return first < 0 ? Number.NaN : logReturn.subarray(first + 1).filter(counts).length;
}

const inputs = ["price", "logReturn"] as const;

export const stalePrice = defineFlag({
  key: "stalePrice",
  name: "Stale price",
  severity: "notice",
  why: "A price that stands still or is missing is no price: nobody traded at it.",
  rule: "On at least 7 of the last 14 days the price did not move, or none was quoted.",
  tests: [
    computed({
      name: "Days without a move, of 14",
      unit: "count",
      inputs,
      is: "atLeast",
      threshold: 7,
      measure: (window) => countDays(window, (change) => change === 0),
    }),
    computed({
      name: "Days without a price, of 14",
      unit: "count",
      inputs,
      is: "atLeast",
      threshold: 7,
      measure: (window) => countDays(window, Number.isNaN),
    }),
  ],
  windowDays: 15,
  gradeCap: null,
});
