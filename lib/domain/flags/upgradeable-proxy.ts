import { defineFlag, finding } from "@/lib/domain/flag";

export const upgradeableProxy = defineFlag({
  key: "upgradeableProxy",
  name: "Code can be replaced",
  severity: "notice",
  why: "A proxy passes every check until the day its code is exchanged.",
  rule: "The contract is a proxy whose code can be replaced.",
  tests: [finding("upgradeable", true)],
  windowDays: 1,
  gradeCap: null,
});
