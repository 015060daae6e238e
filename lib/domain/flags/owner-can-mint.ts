import { defineFlag, finding } from "@/lib/domain/flag";

export const ownerCanMint = defineFlag({
  key: "ownerCanMint",
  name: "Owner can mint",
  severity: "serious",
  why: "Whoever owns the contract can print tokens and sell them into the pool.",
  rule: "Supply can be minted and ownership was not renounced.",
  raisedBy: "all",
  tests: [finding("mintable", true), finding("ownerRenounced", false)],
  windowDays: 1,
  gradeCap: null,
});
