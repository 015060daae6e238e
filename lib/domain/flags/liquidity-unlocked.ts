import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const liquidityUnlocked = defineFlag({
  key: "liquidityUnlocked",
  name: "Liquidity unlocked",
  severity: "serious",
  why: "Unlocked liquidity can be withdrawn in one transaction. A lock alone clears nobody: 90 % of lock users in one sample turned malicious.",
  rule: "Less than half of a known pool's liquidity is locked or burnt.",
  inputs: ["lpLockedShare", "liquidity"],
  windowDays: 1,
  gradeCap: null,
  check: ({ lpLockedShare, liquidity }) => {
    const locked = last(lpLockedShare);
    const pool = last(liquidity);
    return Number.isNaN(locked) || Number.isNaN(pool) ? null : pool > 0 && locked < 0.5;
  },
});
