import { expect, it } from "vitest";
import { axisOf, placeOn } from "./axis";

it("has round ticks around the values", () => {
  expect(axisOf([0.31, 0.67]).ticks.map((tick) => tick.toFixed(1))).toEqual([
    ...["0.3", "0.4", "0.5", "0.6", "0.7"],
  ]);
  const axis = axisOf([800, 1210]);
  expect(axis).toMatchObject({ isLog: false, low: 800, high: 1300 });
  expect(placeOn(axis, 1050)).toBe(0.5);
});

it("is logarithmic over a decade", () => {
  const axis = axisOf([102, 1332]);
  expect(axis.isLog).toBe(true);
  expect(axis.ticks.map(Math.round)).toEqual([100, 200, 500, 1000, 2000]);
  expect(placeOn(axis, axis.high)).toBeCloseTo(1, 12);
  expect(axisOf([1, 1e6]).ticks).toHaveLength(7);
});

it("holds one value, none, and zero", () => {
  expect(axisOf([5]).ticks.length).toBeGreaterThan(1);
  expect(axisOf([0, 0]).ticks).toContain(0);
  expect(axisOf([])).toEqual({ isLog: false, low: 0, high: 1, ticks: [0, 1] });
  expect(axisOf([Number.NaN, 1, 2]).isLog).toBe(false);
});
