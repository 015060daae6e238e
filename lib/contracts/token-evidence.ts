import { z } from "zod";
import { safetyGroups } from "@/lib/domain/safety/safety-checks";
import { verdicts } from "@/lib/domain/safety/safety-report";
import { comparisons } from "@/lib/domain/threshold";
import { day, known, severity } from "./values";

/** A value held against a threshold. */
const evidence = z
  .object({
    name: z.string(),
    unit: z.string().describe("`fraction`: 0.05 is 5 %."),
    value: known,
    is: z.enum(comparisons),
    threshold: z.number(),
    met: z.boolean().nullable().describe("Whether the value meets the threshold; null is unknown."),
    observedOn: day.nullable().describe("Day of the observation or, for an event, of the event."),
  })
  .meta({ id: "Evidence" });

export const flagState = z
  .object({
    key: z.string(),
    name: z.string(),
    severity,
    rule: z.string(),
    why: z.string(),
    gradeCap: known,
    state: z
      .enum(["raised", "clear", "unknown"])
      .describe("`unknown`: the data does not allow the check. It is never called safe."),
    raisedBy: z.enum(["any", "all"]).describe("Whether one met threshold raises it, or all must."),
    evidence: z
      .array(evidence)
      .describe("What was looked at; empty when the stored history has changed since the grading."),
  })
  .meta({ id: "FlagState" });

export const earliness = z
  .object({
    score: known,
    evidence: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        rule: z.string().describe("How points are given."),
        value: known,
        points: known.describe(
          "0 (late) to 100 (early); null when the fact is unknown, and then left out.",
        ),
        observedOn: day.nullable(),
        source: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "Earliness" });

export const checklist = z
  .object({
    met: z.int(),
    unknown: z.int(),
    early: z.boolean().nullable().describe("Whether early-ness is at least 60; null is unknown."),
    summary: z.string().describe("`3 of 5 and early`."),
    items: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        rule: z.string(),
        metBy: z.enum(["any", "all"]),
        met: z.boolean().nullable(),
        evidence: z.array(evidence),
      }),
    ),
  })
  .meta({ id: "Checklist" });

const groups = Object.keys(safetyGroups).filter(
  (key): key is keyof typeof safetyGroups => key in safetyGroups,
);

export const safetyReport = z
  .object({
    verdict: z
      .enum(verdicts)
      .describe("The worst of the checks; `pass` only when every check was made and passed."),
    summary: z.string(),
    caution: z.string().nullable(),
    counts: z.object({ fail: z.int(), warn: z.int(), unknown: z.int(), pass: z.int() }),
    checks: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        group: z.enum(groups),
        groupName: z.string(),
        rule: z.string().describe("The thresholds in words."),
        unit: z.string(),
        value: known.describe("As held against the thresholds."),
        verdict: z.enum(verdicts).describe("`unknown` is not a pass: nobody has looked."),
        observedOn: day.nullable(),
        ageDays: known,
        source: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "SafetyReport" });
