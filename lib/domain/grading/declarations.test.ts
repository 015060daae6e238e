import { expect, test } from "vitest";
import type { Factor } from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors";
import { defineFlag, type Flag, observed } from "@/lib/domain/flag";
import { flags } from "@/lib/domain/flags";
import { declarations, fingerprintOfDeclarations } from "./declarations";

const allFactors: readonly Factor[] = factors;
const allFlags: readonly Flag[] = flags;
const [factor, ...otherFactors] = allFactors;
const [flag, ...otherFlags] = allFlags;
const planted = defineFlag({
  key: "planted",
  name: "Planted",
  severity: "notice",
  why: "For a test.",
  rule: "Fewer than ten holders.",
  tests: [observed("holders", "below", 10)],
  windowDays: 1,
  gradeCap: null,
});

test("a new, a changed and a missing declaration make another fingerprint", () => {
  if (!(factor && flag)) throw new Error("Nothing is declared.");
  const changes = [
    [allFactors, [...allFlags, planted]],
    [allFactors, [{ ...flag, gradeCap: 1 }, ...otherFlags]],
    [allFactors, [{ ...flag, tests: [observed("holders", "below", 11)] }, ...otherFlags]],
    [[{ ...factor, windowDays: 1 }, ...otherFactors], allFlags],
    [[{ ...factor, formula: "another" }, ...otherFactors], allFlags],
    [otherFactors, allFlags],
  ] as const;
  const prints = changes.map(([some, others]) => fingerprintOfDeclarations(some, others));
  expect(new Set([declarations, ...prints]).size).toBe(1 + changes.length);
});

test("words that explain change nothing", () => {
  if (!factor) throw new Error("Nothing is declared.");
  const reworded = [{ ...factor, why: "Because.", name: "Other" }, ...otherFactors];
  expect(fingerprintOfDeclarations(reworded, allFlags)).toBe(declarations);
});
