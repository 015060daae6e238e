import { expect, it } from "vitest";
import { type ComparedColumn, comparedFactors } from "./comparison-model";

const token = (contributions: Record<string, number | null>): ComparedColumn => ({
  id: "a",
  symbol: "A",
  name: "A",
  sector: null,
  withheld: null,
  numbers: new Map(),
  flags: [],
  contributions: new Map(Object.entries(contributions)),
});

it("puts first what tells the tokens apart and leaves out what does nothing", () => {
  const names = new Map([
    ["same", "Same"],
    ["apart", "Apart"],
    ["nothing", "Nothing"],
    ["half", "Half known"],
  ]);
  const factors = comparedFactors(names, [
    token({ same: 5, apart: -3, nothing: 0.01, half: 2 }),
    token({ same: 5, apart: 4, nothing: 0, half: null }),
  ]);
  expect(factors.map(({ key }) => key)).toEqual(["apart", "half", "same"]);
  expect(factors[0]?.peak).toBe(4);
});
