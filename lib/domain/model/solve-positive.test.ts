import { expect, test } from "vitest";
import { solvePositive } from "./solve-positive";

test("agrees with a system worked out by hand", () => {
  // 4x + 2y = 8, 2x + 5y + z = 15, y + 3z = 11
  const x = solvePositive(Float64Array.of(4, 2, 5, 0, 1, 3), Float64Array.of(8, 15, 11));
  for (const [i, value] of [1, 2, 3].entries()) expect(x[i]).toBeCloseTo(value, 12);
});
