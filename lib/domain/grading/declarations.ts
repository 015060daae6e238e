import type { Factor } from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors";
import type { Flag } from "@/lib/domain/flag";
import { flags } from "@/lib/domain/flags";
import { textFingerprint } from "@/lib/domain/text-fingerprint";

const factorFacts = ({ key, formula, unit, inputs, windowDays }: Factor) => [
  key,
  formula,
  unit,
  inputs,
  windowDays,
];

const flagFacts = ({ key, rule, severity, raisedBy, tests, windowDays, gradeCap }: Flag) => [
  key,
  rule,
  severity,
  raisedBy,
  tests.map(({ name, unit, inputs, is, threshold }) => [name, unit, inputs, is, threshold]),
  windowDays,
  gradeCap,
];

/**
 * Tells one set of data points and red flags from another by what they declare: a run made with others is out of date. How
 * they are computed is told by their formulas and rules, so one that computes something else must say so there.
 */
export const fingerprintOfDeclarations = (
  allFactors: readonly Factor[],
  allFlags: readonly Flag[],
): string =>
  textFingerprint(JSON.stringify([allFactors.map(factorFacts), allFlags.map(flagFacts)]));

/** The fingerprint of what is declared now. */
export const declarations = fingerprintOfDeclarations(factors, flags);
