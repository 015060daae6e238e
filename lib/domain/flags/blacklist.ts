import { defineFlag, finding } from "@/lib/domain/flag";

export const blacklist = defineFlag({
  key: "blacklist",
  name: "Wallets can be barred",
  severity: "serious",
  why: "Whoever keeps the list decides who may sell.",
  rule: "The contract can bar single wallets from selling.",
  tests: [finding("blacklistable", true)],
  windowDays: 1,
  gradeCap: null,
});
