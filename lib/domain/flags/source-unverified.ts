import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const sourceUnverified = defineFlag({
  key: "sourceUnverified",
  name: "Source not verified",
  severity: "notice",
  why: "A contract nobody can read can do anything.",
  rule: "The contract's source code is not verified.",
  inputs: ["sourceVerified"],
  windowDays: 1,
  gradeCap: null,
  check: ({ sourceVerified }) => {
    const value = last(sourceVerified);
    return Number.isNaN(value) ? null : value === 0;
  },
});
