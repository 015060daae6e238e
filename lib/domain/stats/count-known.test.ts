import { expect, test } from "vitest";
import { countKnown } from "./count-known";

const of = (...values: number[]) => Float64Array.from(values);

test("counts zeros and negatives as known, NaN as unknown", () => {
  expect(countKnown(of(0, Number.NaN, -1))).toBe(2);
  expect(countKnown(of())).toBe(0);
});
