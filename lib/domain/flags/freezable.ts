import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const freezable = defineFlag({
  key: "freezable",
  name: "Transfers can be frozen",
  severity: "serious",
  why: "An account with freeze authority can stop anyone from selling.",
  rule: "The contract scan says transfers can be frozen.",
  inputs: ["freezable"],
  windowDays: 1,
  gradeCap: null,
  check: ({ freezable }) => {
    const value = last(freezable);
    return Number.isNaN(value) ? null : value > 0;
  },
});
