import { defineFlag, finding } from "@/lib/domain/flag";

export const taxCanRise = defineFlag({
  key: "taxCanRise",
  name: "Taxes can be raised",
  severity: "serious",
  why: "A sell tax of 100 % tomorrow is a honeypot that no scan of today shows.",
  rule: "The contract lets its owner change the taxes.",
  tests: [finding("taxModifiable", true)],
  windowDays: 1,
  gradeCap: null,
});
