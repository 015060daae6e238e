import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const honeypot = defineFlag({
  key: "honeypot",
  name: "Honeypot",
  severity: "severe",
  why: "It can be bought and not sold: the price is a display.",
  rule: "The contract scan says it cannot be sold.",
  inputs: ["honeypot"],
  windowDays: 1,
  gradeCap: 5,
  check: ({ honeypot }) => {
    const value = last(honeypot);
    return Number.isNaN(value) ? null : value > 0;
  },
});
