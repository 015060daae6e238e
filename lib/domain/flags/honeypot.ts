import { defineFlag, finding } from "@/lib/domain/flag";

export const honeypot = defineFlag({
  key: "honeypot",
  name: "Honeypot",
  severity: "severe",
  why: "It can be bought and not sold: the price is a display.",
  rule: "The contract scan says it cannot be sold.",
  tests: [finding("honeypot", true)],
  windowDays: 1,
  gradeCap: 5,
});
