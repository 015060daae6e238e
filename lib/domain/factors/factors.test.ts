import { describe, expect, test } from "vitest";
import { type Factor, factorGroups } from "@/lib/domain/factor";
import { preparePanel } from "@/lib/domain/grading/grade-panel";
import { measureDay } from "@/lib/domain/grading/measure-day";
import { factorsThatLookAhead } from "@/lib/domain/grading/testing/look-ahead";
import { fullPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { TokenWindows } from "@/lib/domain/grading/token-windows";
import type { Panel } from "@/lib/domain/market/panel";
import { factors } from "./index";

const panel = fullPanel(24, 300, 7);
const day = panel.firstDay + 270;
const scale = (token: number, days: readonly number[], factor: number) => {
  for (const offset of days)
    for (const field of ["price", "marketCap", "volume24h"] as const)
      panel.set(field, token, day + offset, factor * panel.get(field, token, day + offset));
};
// Around the day: a spike that reverts, one that hangs on the day, jumps confirmed on and after it, and a crash.
scale(0, [-5], 1000);
scale(1, [0], 1000);
scale(2, [-1, 0, 1, 2], 20);
scale(3, [0, 1, 2, 3], 20);
scale(4, [1], 1000);
scale(5, [-2, -1, 0, 1], 0.01);

const list: readonly Factor[] = factors;
const blanked = (factor: Factor, missing: (input: string) => boolean) => {
  const windows = new TokenWindows(panel, { factors: list, flags: [] });
  windows.startDay(270);
  windows.loadMarket(6, 270);
  windows.loadRest(6, 270);
  const window = windows.window(factor.inputs, factor.windowDays);
  for (const input of factor.inputs) if (missing(input)) window[input].fill(Number.NaN);
  return factor.compute(window);
};

const lookingAhead = [-1, 0, 1, 2, 3].flatMap((offset) =>
  factorsThatLookAhead(panel, day + offset),
);
const measured = measureDay(preparePanel(panel), day);

describe.each(list.map((factor) => [factor.key, factor] as const))("%s", (key, factor) => {
  test("sees no future, through spikes and jumps", () => {
    expect(lookingAhead).not.toContain(key);
  });

  test("has a value for tokens with a full history", () => {
    const column = measured.factorKeys.indexOf(key);
    const known = measured.tokens.filter(({ values }) => Number.isFinite(values[column]));
    expect(known.length).toBeGreaterThan(measured.tokens.length / 2);
  });

  test("is unknown, not guessed, when everything or any one input is missing", () => {
    expect(blanked(factor, () => true)).toBeNaN();
    for (const input of factor.inputs)
      expect(
        blanked(factor, (other) => other === input),
        input,
      ).toBeNaN();
  });

  test("gets exactly its window, leaves it as it was and answers the same again", () => {
    const windows = new TokenWindows(panel, { factors: list, flags: [] });
    windows.startDay(270);
    windows.loadMarket(6, 270);
    windows.loadRest(6, 270);
    const window = windows.window(factor.inputs, factor.windowDays);
    for (const input of factor.inputs) expect(window[input]).toHaveLength(factor.windowDays);
    const before = factor.inputs.map((input) => [...window[input]]);
    const value = factor.compute(window);
    expect(factor.inputs.map((input) => [...window[input]])).toEqual(before);
    expect(factor.compute(window)).toBe(value);
  });

  test("declares itself in full", () => {
    for (const text of [
      factor.name,
      factor.short,
      factor.why,
      factor.formula,
      factor.source,
      factor.missing,
    ])
      expect(text.trim()).not.toBe("");
    expect(factor.short.length).toBeLessThanOrEqual(14);
    expect(Object.keys(factorGroups)).toContain(factor.group);
    expect(factor.key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(factor.horizonDays).toBeGreaterThan(0);
    expect(factor.windowDays).toBeGreaterThan(0);
    expect(Object.values(factor.prior).every(Number.isFinite)).toBe(true);
    expect(factor.inputs.length).toBeGreaterThan(0);
  });
});

test("keys are unique", () => {
  expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
});

test("a planted leak is caught: cells smoothed with the day after them", () => {
  const smoothed = (stored: Panel): Panel => {
    const prices = stored.matrix("price")?.slice() ?? new Float64Array(0);
    for (let i = 0; i + 1 < prices.length; i++)
      if ((i + 1) % stored.days !== 0) prices[i] = ((prices[i] ?? 0) + (prices[i + 1] ?? 0)) / 2;
    return { ...stored, matrix: (field) => (field === "price" ? prices : stored.matrix(field)) };
  };
  expect(factorsThatLookAhead(panel, day, smoothed)).toEqual(
    expect.arrayContaining(["return7d", "rsi14", "breakoutPosition90d"]),
  );
});
