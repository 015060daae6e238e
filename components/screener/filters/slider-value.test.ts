import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisScale } from "@/lib/domain/screen/scale";
import { sliderPositions, sliderRange, sliderSteps, sliderValue } from "./slider-value";

const grades = axisScale("linear", 0.03, 99.9);
const amounts = axisScale("log", 1_234, 1_234_000_000);
const changes = axisScale("symlog", -0.98, 20.19);

describe("slider", () => {
  it("gives the roundest value at a position", () => {
    expect(sliderValue(grades, 70)).toBe(70);
    expect(sliderValue(grades, 73)).toBe(73);
    expect(sliderValue(amounts, 50)).toBe(1_200_000);
  });

  it("gives every position a value that stands there, so that no key press gets stuck", () => {
    const axis = fc.constantFrom(grades, amounts, changes);
    fc.assert(
      fc.property(axis, fc.integer({ min: 1, max: sliderSteps - 1 }), (scale, position) => {
        const value = sliderValue(scale, position);
        expect(sliderPositions(scale, { min: value, max: null })[0]).toBe(position);
      }),
    );
  });

  it("opens a range whose thumb stands at the end", () => {
    const open = { min: null, max: null };
    expect(sliderPositions(grades, open)).toEqual([0, 100]);
    expect(sliderRange(grades, open, [70, 100])).toEqual({ min: 70, max: null });
    expect(sliderRange(grades, { min: 70, max: null }, [0, 100])).toEqual(open);
  });

  it("keeps an exact typed end that is not dragged", () => {
    const typed = { min: 50_123, max: null };
    const [low] = sliderPositions(amounts, typed);
    expect(sliderRange(amounts, typed, [low, 90])).toMatchObject({ min: 50_123 });
  });

  it("never turns a range around by rounding", () => {
    const { min, max } = sliderRange(grades, { min: 50.4, max: null }, [50, 50]);
    expect(min).toBeLessThanOrEqual(max ?? 0);
  });
});
