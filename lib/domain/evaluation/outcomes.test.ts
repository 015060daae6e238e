import { expect, test } from "vitest";
import { emptyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { Outcomes } from "./outcomes";

function panelOf(lastPricedOffset: number) {
  const panel = emptyPanel(1, 60);
  for (let offset = 0; offset <= lastPricedOffset; offset++)
    panel.set("price", 0, panel.firstDay + offset, 1 + offset / 10);
  return panel;
}

test("is the return from the close of the day to the close of the horizon", () => {
  const panel = panelOf(59);
  const { forwardReturn, hasVanished } = new Outcomes(panel).after(
    0,
    panel.firstDay + 10,
    30,
    "last-price",
  );
  expect(forwardReturn).toBeCloseTo(5 / 2 - 1, 12);
  expect(hasVanished).toBe(false);
});

test("is unknown while the horizon is not over", () => {
  const panel = panelOf(59);
  const after = (offset: number) =>
    new Outcomes(panel).after(0, panel.firstDay + offset, 30, "last-price").forwardReturn;
  expect(after(29)).not.toBeNaN();
  expect(after(30)).toBeNaN();
});

test("counts a token that is never priced again at its last price, or at −90 %", () => {
  const panel = panelOf(20);
  const outcomes = new Outcomes(panel);
  expect(outcomes.after(0, panel.firstDay + 10, 30, "last-price")).toEqual({
    forwardReturn: 3 / 2 - 1,
    hasVanished: true,
  });
  expect(outcomes.after(0, panel.firstDay + 10, 30, "minus-90").forwardReturn).toBe(-0.9);
});

test("has no outcome without an entry price", () => {
  const panel = panelOf(20);
  expect(
    new Outcomes(panel).after(0, panel.firstDay + 24, 30, "last-price").forwardReturn,
  ).toBeNaN();
});
