import { expect, test } from "vitest";
import { sortedKnown } from "./sorted-known";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("sorts a copy without the unknown", () => {
  const values = of(3, gap, -1);
  expect([...sortedKnown(values)]).toEqual([-1, 3]);
  expect(values[0]).toBe(3);
});
