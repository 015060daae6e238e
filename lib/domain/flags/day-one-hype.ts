import { aged, defineFlag, observed } from "@/lib/domain/flag";

export const dayOneHype = defineFlag({
  key: "dayOneHype",
  name: "Hype from day one",
  severity: "notice",
  why: "A crowd that is there at once was brought: those who came first sell to it.",
  rule: "At most 14 days old and already at least 500 mentions a day.",
  raisedBy: "all",
  tests: [aged("atMost", 14), observed("mentions24h", "atLeast", 500)],
  windowDays: 1,
  gradeCap: null,
});
