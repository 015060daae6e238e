import { expect, test } from "vitest";
import { logReturns } from "./log-returns";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("spans a carried day and gives it no return of its own", () => {
  const out = new Float64Array(5);
  logReturns(of(1, 1, Math.E, gap, 5), Uint8Array.of(1, 0, 1, 0, 1), out);
  expect([...out]).toEqual([gap, gap, 1, gap, gap]);
});
