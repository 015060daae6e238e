import { expect, it } from "vitest";
import { differenceTable } from "./rows";

const factor = (name: string, points: number) => ({
  ...{ factor: name, name, group: "momentum" as const, unit: "fraction", points },
  ...{ fromValue: 0.1, toValue: null, fromPercentile: 20, toPercentile: null },
});

it("shows rows that add up to the change, without rows of nothing", () => {
  const factors = Array.from({ length: 12 }, (_, i) => factor(`f${i}`, 12 - i));
  const sum = 78;
  const table = differenceTable({
    ...{ kind: "overall", sentence: "", fromLetter: null, toLetter: null, from: 1, to: 2 },
    ...{ factors, change: sum - 2, field: -2, base: 0.01, model: 0, cap: -0.01 },
  });
  expect(table.rows.map(({ name }) => name)).toEqual([
    ...["f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7"],
    "4 other data points",
    "What the same lead is worth",
  ]);
  expect(table.rows.reduce((total, { points }) => total + points, 0)).toBeCloseTo(76, 9);
});
