import { defineFlag, finding } from "@/lib/domain/flag";

export const sourceUnverified = defineFlag({
  key: "sourceUnverified",
  name: "Source not verified",
  severity: "notice",
  why: "A contract nobody can read can do anything.",
  rule: "The contract's source code is not verified.",
  tests: [finding("sourceVerified", false)],
  windowDays: 1,
  gradeCap: null,
});
