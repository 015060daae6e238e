import { expect, test } from "vitest";
import type { Field } from "@/lib/domain/market/fields";
import { safetyChecks } from "./safety-checks";
import { safetyReport } from "./safety-report";

const reportOf = (values: Partial<Record<Field, number>>, ageDays = 0) =>
  safetyReport((field) => ({ value: values[field] ?? Number.NaN, ageDays }));

const verdictOf = (values: Partial<Record<Field, number>>, key: string, ageDays = 0) =>
  reportOf(values, ageDays).checks.find(({ check }) => check.key === key)?.verdict;

/** A token that passes everything. */
const clean: Partial<Record<Field, number>> = {
  honeypot: 0,
  buyTaxFraction: 0,
  sellTaxFraction: 0,
  freezable: 0,
  blacklistable: 0,
  hiddenOwner: 0,
  clonedContract: 0,
  sourceVerified: 1,
  mintable: 0,
  taxModifiable: 0,
  upgradeable: 0,
  ownerRenounced: 1,
  liquidity: 1e6,
  lpLockedShare: 0.95,
  lpLockDays: 700,
  top10Share: 0.1,
  creatorShare: 0,
  sniperShare: 0,
  insiderShare: 0,
  audited: 1,
  teamPublic: 1,
};

test("nothing known is neither a pass nor a fail", () => {
  const { counts, verdict, summary } = reportOf({});
  expect(counts).toEqual({ fail: 0, warn: 0, pass: 0, unknown: safetyChecks.length });
  expect(verdict).toBe("unknown");
  expect(summary).toBe(
    `0 passed, 0 warnings, 0 failed, ${safetyChecks.length} unknown: unknown is not safe.`,
  );
});

test("one unknown check keeps a clean token from passing, and no lock clears it", () => {
  expect(reportOf(clean).verdict).toBe("pass");
  expect(reportOf(clean).caution).toContain("90 %");
  const { audited: _, ...rest } = clean;
  expect(reportOf(rest).verdict).toBe("unknown");
  expect(reportOf({ ...rest, honeypot: 1 }).verdict).toBe("fail");
});

test.each([
  ["honeypot", "honeypot", { 0: "pass", 1: "fail" }],
  ["source", "sourceVerified", { 0: "fail", 1: "pass" }],
  ["mint", "mintable", { 0: "pass", 1: "warn" }],
  ["sellTax", "sellTaxFraction", { 0.05: "pass", 0.06: "warn", 0.1: "warn", 0.11: "fail" }],
  ["lpLocked", "lpLockedShare", { 0.49: "fail", 0.5: "warn", 0.8: "pass" }],
  ["pool", "liquidity", { 9999: "fail", 10000: "warn", 50000: "pass" }],
  ["top10", "top10Share", { 0.3: "pass", 0.31: "warn", 0.51: "fail" }],
] as const)("%s follows its thresholds", (key, field, expected) => {
  for (const [value, verdict] of Object.entries(expected))
    expect(verdictOf({ [field]: Number(value) }, key)).toBe(verdict);
});

test("the end of a lock comes nearer while its scan ages", () => {
  expect(verdictOf({ lpLockDays: 50 }, "lockEnd", 5)).toBe("warn");
  expect(verdictOf({ lpLockDays: 50 }, "lockEnd", 25)).toBe("fail");
});

test("keys are unique, and each check has a threshold", () => {
  expect(new Set(safetyChecks.map(({ key }) => key)).size).toBe(safetyChecks.length);
  for (const { fails, warns } of safetyChecks) expect(fails ?? warns).not.toBeNull();
});
