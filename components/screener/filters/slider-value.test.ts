import { describe, expect, it } from "vitest";
import type { NumberColumnInfo } from "@/lib/domain/column";
import { axisScale } from "@/lib/domain/screen/scale";
import { sliderPositions, sliderRange, sliderValue } from "./slider-value";

const column = (
  scale: NumberColumnInfo["scale"],
  unit: NumberColumnInfo["unit"],
): NumberColumnInfo => ({
  id: "x",
  kind: "number",
  label: "X",
  short: "X",
  description: "",
  group: "market",
  defaultPosition: null,
  unit,
  scale,
});
const grade = column("linear", "grade");
const usd = column("log", "usd");
const grades = axisScale("linear", 0.03, 99.9);
const amounts = axisScale("log", 1_234, 1_234_000_000);

describe("slider", () => {
  it("gives whole grades and round amounts", () => {
    expect(sliderValue(grades, grade, 70)).toBe(70);
    expect(sliderValue(amounts, usd, 50)).toBe(1_200_000);
    expect(sliderValue(axisScale("symlog", -0.9, 9), column("symlog", "fraction"), 60)).toBe(0.3);
  });

  it("opens a range whose thumb stands at the end", () => {
    const open = { min: null, max: null };
    expect(sliderPositions(grades, open)).toEqual([0, 100]);
    expect(sliderRange(grades, grade, open, [70, 100])).toEqual({ min: 70, max: null });
    expect(sliderRange(grades, grade, { min: 70, max: null }, [0, 100])).toEqual(open);
  });

  it("keeps an exact typed end that is not dragged", () => {
    const typed = { min: 50_123, max: null };
    const [low] = sliderPositions(amounts, typed);
    expect(sliderRange(amounts, usd, typed, [low, 90])).toMatchObject({ min: 50_123 });
  });

  it("never turns a range around by rounding", () => {
    const { min, max } = sliderRange(grades, grade, { min: 50.4, max: null }, [50, 50]);
    expect(min).toBeLessThanOrEqual(max ?? 0);
  });
});
