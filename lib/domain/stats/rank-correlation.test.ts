import { expect, test } from "vitest";
import { rankCorrelation } from "./rank-correlation";

test("agrees with the textbook example of IQ and hours of television", () => {
  const iq = Float64Array.of(106, 86, 100, 101, 99, 103, 97, 113, 112, 110);
  const hours = Float64Array.of(7, 0, 27, 50, 28, 29, 20, 12, 6, 17);
  expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
});

test("ranks only the pairs of which both are known", () => {
  const x = Float64Array.of(1, 2, 3, Number.NaN, 5);
  const y = Float64Array.of(1, 4, 9, 16, Number.NaN);
  expect(rankCorrelation(x, y)).toBeCloseTo(1, 12);
});
