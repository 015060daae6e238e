import { defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { previousKnown } from "./engine/previous-known";

export const gradeFallsUnder40 = defineSignal({
  key: "gradeFallsUnder40",
  name: "Grade falls under 40",
  direction: -1,
  why: "What spoke for it is gone: most tokens of the day now look better.",
  rule: "The overall grade is under 40, and was 40 or more in the grading before, at most 15 days earlier.",
  inputs: ["grade"],
  windowDays: 16,
  cooldownDays: 28,
  kind: "event",
  source: "Our own grades, of consecutive gradings as they were stored.",
  check: ({ grade }) => {
    const now = last(grade);
    const before = Number.isNaN(now) ? now : previousKnown(grade);
    const holds = known(before, now < 40 && before >= 40);
    if (!holds) return holds;
    return [
      { label: "Grade", unit: "grade", value: now },
      { label: "Grade in the grading before", unit: "grade", value: before },
    ];
  },
});
