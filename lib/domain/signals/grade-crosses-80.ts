import { defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { previousKnown } from "./engine/previous-known";

export const gradeCrosses80 = defineSignal({
  key: "gradeCrosses80",
  name: "Grade crosses 80",
  direction: 1,
  why: "The evidence has come together: the token has joined the best of its day.",
  rule: "The overall grade is 80 or more, and was under 80 in the grading before, at most 15 days earlier.",
  inputs: ["grade"],
  windowDays: 16,
  cooldownDays: 28,
  kind: "event",
  source: "Our own grades, of consecutive gradings as they were stored.",
  check: ({ grade }) => {
    const now = last(grade);
    const before = Number.isNaN(now) ? now : previousKnown(grade);
    const holds = known(before, now >= 80 && before < 80);
    if (!holds) return holds;
    return [
      { label: "Grade", unit: "grade", value: now },
      { label: "Grade in the grading before", unit: "grade", value: before },
    ];
  },
});
