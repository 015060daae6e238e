import { defineFlag, finding } from "@/lib/domain/flag";

export const hiddenOwner = defineFlag({
  key: "hiddenOwner",
  name: "Hidden owner",
  severity: "severe",
  why: "Somebody keeps the owner's powers after seeming to give them up. There is no honest reason to hide that.",
  rule: "The contract scan finds an owner that the contract does not show.",
  tests: [finding("hiddenOwner", true)],
  windowDays: 1,
  gradeCap: 25,
});
