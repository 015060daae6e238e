import { expect, test } from "vitest";
import { standardDeviation } from "./standard-deviation";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("matches the reference example of Excel's STDEV.S", () => {
  const strengths = of(1345, 1301, 1368, gap, 1322, 1310, 1370, 1318, 1350, 1303, 1299);
  expect(standardDeviation(strengths)).toBeCloseTo(27.46391572, 8);
});

test("is unknown for one value", () => {
  expect(standardDeviation(of(1, gap))).toBeNaN();
});

test("keeps its accuracy far from zero (NIST NumAcc3: 0.1)", () => {
  const values = Float64Array.from(
    { length: 1001 },
    (_, i) => 1_000_000.2 + (i === 0 ? 0 : i % 2 ? -0.1 : 0.1),
  );
  expect(standardDeviation(values)).toBeCloseTo(0.1, 8);
});
