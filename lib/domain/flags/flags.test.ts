import { describe, expect, test } from "vitest";
import type { FactorInput, FactorWindow } from "@/lib/domain/factor";
import { type Flag, severities } from "@/lib/domain/flag";
import { emptyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { TokenWindows } from "@/lib/domain/grading/token-windows";
import { botLikeBuzz } from "./bot-like-buzz";
import { concentratedHolders } from "./concentrated-holders";
import { freezable } from "./freezable";
import { highTax } from "./high-tax";
import { honeypot } from "./honeypot";
import { flags } from "./index";
import { liquidityPulled } from "./liquidity-pulled";
import { liquidityUnlocked } from "./liquidity-unlocked";
import { mintableConcentrated } from "./mintable-concentrated";
import { pumpPattern } from "./pump-pattern";
import { sourceUnverified } from "./source-unverified";
import { thinPool } from "./thin-pool";
import { unlockCliff } from "./unlock-cliff";
import { volumeDead } from "./volume-dead";

const list: readonly Flag[] = flags;

/** A flag's window with the given values at its end; the rest unknown. */
function windowOf(
  flag: Flag,
  values: Partial<Record<FactorInput, readonly number[]>>,
): FactorWindow<FactorInput> {
  const windows = new TokenWindows(emptyPanel(1, 1), { factors: [], flags: list });
  const window = windows.window(flag.inputs, flag.windowDays);
  for (const input of flag.inputs) {
    const given = values[input] ?? [];
    window[input].fill(Number.NaN);
    window[input].set(given, flag.windowDays - given.length);
  }
  return window;
}

const check = (flag: Flag, values: Partial<Record<FactorInput, readonly number[]>>) =>
  flag.check(windowOf(flag, values));

describe.each(list.map((flag) => [flag.key, flag] as const))("%s", (key, flag) => {
  test("is neither raised nor clear when nothing is known", () => {
    expect(check(flag, {})).toBeNull();
  });

  test("declares itself in full, and caps only when severe", () => {
    for (const text of [flag.name, flag.why, flag.rule]) expect(text.trim()).not.toBe("");
    expect(severities).toContain(flag.severity);
    expect(flag.gradeCap === null).toBe(flag.severity !== "severe");
    expect(flag.gradeCap ?? 50).toBeGreaterThan(0);
    expect(flag.gradeCap ?? 50).toBeLessThan(100);
    expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });
});

test("keys are unique", () => {
  expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
});

test.each([
  [honeypot, "honeypot", 1, 0],
  [freezable, "freezable", 1, 0],
  [concentratedHolders, "top10Share", 0.51, 0.5],
  [botLikeBuzz, "botShare", 0.41, 0.4],
  [unlockCliff, "unlock30dShare", 0.16, 0.15],
  [sourceUnverified, "sourceVerified", 0, 1],
] as const)("$key follows its threshold", (flag, field, raised, clear) => {
  expect(check(flag, { [field]: [raised] })).toBe(true);
  expect(check(flag, { [field]: [clear] })).toBe(false);
});

test("one high tax raises, but clear needs both", () => {
  expect(check(highTax, { sellTaxFraction: [0.2] })).toBe(true);
  expect(check(highTax, { buyTaxFraction: [0.05] })).toBeNull();
  expect(check(highTax, { buyTaxFraction: [0.05], sellTaxFraction: [0.1] })).toBe(false);
});

test("a mint authority matters in few hands", () => {
  expect(check(mintableConcentrated, { mintable: [1], top10Share: [0.6] })).toBe(true);
  expect(check(mintableConcentrated, { mintable: [1] })).toBeNull();
  expect(check(mintableConcentrated, { mintable: [0] })).toBe(false);
  expect(check(mintableConcentrated, { top10Share: [0.2] })).toBe(false);
});

test("unlocked liquidity needs a known pool", () => {
  expect(check(liquidityUnlocked, { lpLockedShare: [0.2], liquidity: [50_000] })).toBe(true);
  expect(check(liquidityUnlocked, { lpLockedShare: [0.9], liquidity: [50_000] })).toBe(false);
  expect(check(liquidityUnlocked, { lpLockedShare: [0.2] })).toBeNull();
});

test("a thin pool is thin by size or by share of the cap", () => {
  expect(check(thinPool, { liquidity: [9000] })).toBe(true);
  expect(check(thinPool, { liquidity: [90_000], marketCap: [20e6] })).toBe(true);
  expect(check(thinPool, { liquidity: [200_000], marketCap: [20e6] })).toBe(false);
  expect(check(thinPool, { liquidity: [200_000] })).toBeNull();
});

test("a pool that loses 70 % in a week was pulled", () => {
  const pool = (last: number) => ({ liquidity: [100, 100, 100, 100, 100, 100, 100, last] });
  expect(check(liquidityPulled, pool(20))).toBe(true);
  expect(check(liquidityPulled, pool(40))).toBe(false);
});

const days = (count: number, value: number) => Array.from({ length: count }, () => value);

test("a pump is a doubling on loud volume that was given back", () => {
  const quiet = days(20, 1);
  const volume24h = [...days(20, 1000), 20_000, ...days(12, 900)];
  expect(check(pumpPattern, { price: [...quiet, 3, ...days(12, 1.2)], volume24h })).toBe(true);
  expect(check(pumpPattern, { price: [...quiet, 3, ...days(12, 2.9)], volume24h })).toBe(false);
  expect(
    check(pumpPattern, { price: [...quiet, 3, ...days(12, 1.2)], volume24h: days(33, 1000) }),
  ).toBe(false);
});

test("volume is dead when a week has under a tenth of the quarter's", () => {
  expect(check(volumeDead, { volume24h: [...days(83, 1000), ...days(7, 50)] })).toBe(true);
  expect(check(volumeDead, { volume24h: days(90, 1000) })).toBe(false);
});
