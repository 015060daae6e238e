import fc from "fast-check";
import { expect, test } from "vitest";
import type { Panel } from "./panel";
import { carryForward, readCells, readLast } from "./panel-cells";

const gap = Number.NaN;
const panel = (cells: readonly number[], days: number): Panel => {
  const holders = Float64Array.from(cells);
  return {
    tokens: [],
    firstDay: 100,
    days,
    matrix: (field) => (field === "holders" ? holders : null),
  };
};

test("reads the days up to one day and nothing of the neighbour or of later days", () => {
  const out = new Float64Array(4);
  readCells(panel([1, 2, 3, 4, 5, 6], 3), "holders", 1, 1, out);
  expect([...out]).toEqual([gap, gap, 4, 5]);
  readCells(panel([1, 2, 3], 3), "price", 0, 2, out);
  expect([...out]).toEqual([gap, gap, gap, gap]);
});

test("days before those that a field is held for are unknown, the others the same", () => {
  const whole = panel([1, 2, 3, 4, 5, 6, 7, 8], 4);
  const held: Panel = { ...panel([3, 4, 7, 8], 4), heldDays: () => 2 };
  const [all, some] = [new Float64Array(2), new Float64Array(2)];
  for (const dayIndex of [2, 3]) {
    readCells(held, "holders", 1, dayIndex, some);
    readCells(whole, "holders", 1, dayIndex, all);
    expect([...some]).toEqual(dayIndex === 3 ? [...all] : [gap, all[1]]);
    expect(readLast(held, "holders", 1, dayIndex, 3, some)).toBe(0);
    expect(some[0]).toBe(all[1]);
  }
  expect(readLast(held, "holders", 1, 1, 3, some)).toBeNaN();
});

test("carries an observation for as long as it counts and tells its age", () => {
  const out = new Float64Array(3);
  expect(carryForward(Float64Array.of(7, gap, gap, gap, 8), 2, out)).toBe(0);
  expect([...out]).toEqual([7, gap, 8]);
  expect(carryForward(Float64Array.of(gap, gap, 7, gap, gap), 2, out)).toBe(2);
  expect([...out]).toEqual([7, 7, 7]);
  expect(carryForward(Float64Array.of(7, gap, gap), 1, out)).toBeNaN();
});

test("reading the last observation is reading and carrying one day", () => {
  const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: gap });
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 4, maxLength: 12 }),
      fc.nat(5),
      fc.nat(11),
      (cells, carryDays, at) => {
        const days = cells.length;
        const dayIndex = at % days;
        const raw = new Float64Array(carryDays + 1);
        const carried = new Float64Array(1);
        const last = new Float64Array(1);
        readCells(panel(cells, days), "holders", 0, dayIndex, raw);
        const age = carryForward(raw, carryDays, carried);
        expect(readLast(panel(cells, days), "holders", 0, dayIndex, carryDays, last)).toBe(age);
        expect(last).toEqual(carried);
      },
    ),
  );
});
