import fc from "fast-check";
import { expect, it } from "vitest";
import { apportion, withPercent } from "./sleeve-shares";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

it("keeps proportions and loses nothing by rounding", () => {
  expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33]);
  expect(apportion([0, 0], 7)).toEqual([4, 3]);
  fc.assert(
    fc.property(
      fc.array(fc.nat(100), { minLength: 1, maxLength: 12 }),
      fc.nat(100),
      (weights, total) => sum(apportion(weights, total)) === total,
    ),
  );
});

it("always adds up to 100", () => {
  const sleeves = [
    { id: "a", percent: 30 },
    { id: "b", percent: 70 },
    { id: "c", percent: 0 },
  ];
  expect(withPercent(sleeves, "a", 50)).toEqual([
    { id: "a", percent: 50 },
    { id: "b", percent: 50 },
    { id: "c", percent: 0 },
  ]);
  expect(withPercent([{ id: "a", percent: 100 }], "a", 20)).toEqual([{ id: "a", percent: 100 }]);
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 150 }), (percent) => {
      const changed = withPercent(sleeves, "b", percent);
      return sum(changed.map((sleeve) => sleeve.percent)) === 100;
    }),
  );
});
