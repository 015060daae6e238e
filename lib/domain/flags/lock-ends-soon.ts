import { computed, defineFlag, observed } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";
import { trailingRun } from "@/lib/domain/stats/trailing-run";

export const lockEndsSoon = defineFlag({
  key: "lockEndsSoon",
  name: "Liquidity lock ends soon",
  severity: "serious",
  why: "A lock only says when the pool can be taken, not that it stays.",
  rule: "Liquidity is locked, and the lock ends within 30 days. The days since the scan are taken off.",
  raisedBy: "all",
  tests: [
    computed({
      name: "Days until the lock ends, at most",
      unit: "days",
      inputs: ["lpLockDays"],
      is: "atMost",
      threshold: 30,
      // A scan is carried forward: what stands unchanged for n days was true n − 1 days ago.
      measure: ({ lpLockDays }) => last(lpLockDays) - Math.max(0, trailingRun(lpLockDays) - 1),
    }),
    observed("lpLockedShare", "above", 0),
  ],
  windowDays: 61,
  gradeCap: null,
});
