import { defineFlag, finding } from "@/lib/domain/flag";

export const clonedContract = defineFlag({
  key: "clonedContract",
  name: "Copy of a scam",
  severity: "severe",
  why: "The same code has already taken other people's money.",
  rule: "The contract is a copy of one that is known as a scam.",
  tests: [finding("clonedContract", true)],
  windowDays: 1,
  gradeCap: 15,
});
