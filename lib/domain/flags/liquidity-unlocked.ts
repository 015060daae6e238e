import { defineFlag, observed } from "@/lib/domain/flag";

export const liquidityUnlocked = defineFlag({
  key: "liquidityUnlocked",
  name: "Liquidity unlocked",
  severity: "serious",
  why: "Unlocked liquidity can be withdrawn in one transaction. A lock alone clears nobody: 90 % of lock users in one sample turned malicious.",
  rule: "Less than half of a known pool's liquidity is locked or burnt.",
  raisedBy: "all",
  tests: [observed("lpLockedShare", "below", 0.5), observed("liquidity", "above", 0)],
  windowDays: 1,
  gradeCap: null,
});
