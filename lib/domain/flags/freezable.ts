import { defineFlag, finding } from "@/lib/domain/flag";

export const freezable = defineFlag({
  key: "freezable",
  name: "Transfers can be frozen",
  severity: "serious",
  why: "An account with freeze authority can stop anyone from selling.",
  rule: "The contract scan says transfers can be frozen.",
  tests: [finding("freezable", true)],
  windowDays: 1,
  gradeCap: null,
});
