import { expect, test } from "vitest";
import { emptyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { follow } from "./follow";
import { Outcomes } from "./outcomes";

function followed(prices: readonly (number | null)[], offset: number) {
  const panel = emptyPanel(1, prices.length);
  for (const [i, price] of prices.entries())
    if (price !== null) panel.set("price", 0, panel.firstDay + i, price);
  const day = panel.firstDay + offset;
  return { ...follow(new Outcomes(panel), 0, day), day };
}

test("tells the later high and low as multiples of the day's price, and the deepest fall between", () => {
  const { day, ...path } = followed([1, 2, 4, null, 6, 3, 5, 2.5], 1);
  expect(path).toEqual({
    price: 2,
    days: 6,
    peak: { day: day + 3, multiple: 3 },
    trough: { day: day + 6, multiple: 1.25 },
    maxDrawdown: 2.5 / 6 - 1,
  });
});

test("a price that only rises never fell, and a day without later prices has no path", () => {
  expect(followed([1, 2, 3], 0).maxDrawdown).toBe(0);
  expect(followed([1, 2, 3], 2)).toMatchObject({ price: 3, days: 0, peak: null, trough: null });
  expect(followed([1, 2, 3], 2).maxDrawdown).toBeNaN();
});

test("without a price on the day or the three before there is nothing to follow from", () => {
  const path = followed([1, null, null, null, null, 5], 4);
  expect(path.price).toBeNaN();
  expect(path.peak).toBeNull();
});
