import type { Field } from "@/lib/domain/market/fields";
import { meets } from "@/lib/domain/threshold";
import { type SafetyCheck, safetyChecks } from "./safety-checks";

export const verdicts = ["fail", "warn", "unknown", "pass"] as const;
/** `unknown` is not a kind of pass: nobody has looked. */
export type Verdict = (typeof verdicts)[number];

/** A check with the value it saw. */
export interface CheckedSafety {
  readonly check: SafetyCheck;
  /** As held against the thresholds; NaN when unknown. */
  readonly value: number;
  readonly verdict: Verdict;
}

export interface SafetyReport {
  readonly checks: readonly CheckedSafety[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** The worst there is; "pass" only when every check was made and passed. */
  readonly verdict: Verdict;
  /** The report in a sentence. */
  readonly summary: string;
  /** What a reader must know about the checks that passed; null when nothing. */
  readonly caution: string | null;
}

const lockCaution =
  "A liquidity lock clears nobody: in one sample 90 % of the tokens that used a lock turned out malicious (Mazorra et al., 2022).";

/** Values by field with the days since each was observed; NaN is unknown. */
export type SafetyValues = (field: Field) => { readonly value: number; readonly ageDays: number };

function assess(check: SafetyCheck, values: SafetyValues): CheckedSafety {
  const { value: observed, ageDays } = values(check.field);
  const value = check.countsDown ? Math.max(0, observed - ageDays) : observed;
  return { check, value, verdict: verdictOf(check, value) };
}

function verdictOf({ fails, warns }: SafetyCheck, value: number): Verdict {
  if (Number.isNaN(value)) return "unknown";
  if (fails !== null && meets(fails, value)) return "fail";
  return warns !== null && meets(warns, value) ? "warn" : "pass";
}

/** `9 passed, 1 warning, 2 failed, 6 unknown: unknown is not safe.` */
function summaryOf({ pass, warn, fail, unknown }: SafetyReport["counts"]): string {
  const parts = [
    `${pass} passed`,
    `${warn} ${warn === 1 ? "warning" : "warnings"}`,
    `${fail} failed`,
  ];
  if (unknown === 0) return `${parts.join(", ")}. A check that passed is no promise.`;
  return `${parts.join(", ")}, ${unknown} unknown: unknown is not safe.`;
}

/** Everything a contract scanner would show of a token, check by check. An unknown value is never a pass. */
export function safetyReport(values: SafetyValues): SafetyReport {
  const checks = safetyChecks.map((check) => assess(check, values));
  const count = (wanted: Verdict) => checks.filter(({ verdict }) => verdict === wanted).length;
  const counts = {
    fail: count("fail"),
    warn: count("warn"),
    unknown: count("unknown"),
    pass: count("pass"),
  };
  const isLocked = checks.some(
    ({ check, verdict }) => check.key === "lpLocked" && verdict === "pass",
  );
  return {
    checks,
    counts,
    verdict: verdicts.find((verdict) => counts[verdict] > 0) ?? "unknown",
    summary: summaryOf(counts),
    caution: isLocked ? lockCaution : null,
  };
}
