import { defineSignal, type Evidence } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { previousKnown } from "./engine/previous-known";
import { severeFlagBits } from "./engine/severe-flag-bits";

const hasBit = (bits: number, i: number) => Math.floor(bits / 2 ** i) % 2 === 1;

export const severeFlagRaised = defineSignal({
  key: "severeFlagRaised",
  name: "Severe red flag raised",
  direction: -1,
  why: "Something has come up that can cost everything, and it caps the grade.",
  rule: "A severe red flag is raised that was not in the grading before, at most 15 days earlier.",
  inputs: ["severeFlags"],
  windowDays: 16,
  cooldownDays: 7,
  kind: "event",
  source: "Our own red flags, of consecutive gradings as they were stored.",
  check: ({ severeFlags }) => {
    const now = last(severeFlags);
    const before = Number.isNaN(now) ? now : previousKnown(severeFlags);
    if (Number.isNaN(before)) return null;
    const raised = severeFlagBits.flatMap(({ name }, i): Evidence[] =>
      hasBit(now, i) && !hasBit(before, i) ? [{ label: name, unit: "flag", value: 1 }] : [],
    );
    return raised.length > 0 && raised;
  },
});
