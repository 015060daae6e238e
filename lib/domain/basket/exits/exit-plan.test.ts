import { expect, it } from "vitest";
import { defaultExitRules } from "@/lib/domain/basket/exit-rules";
import { basketPlan, exitPlan } from "./exit-plan";

const plan = exitPlan(defaultExitRules, { priceUsd: 0.5, dailyVolatility: Number.NaN }, 100);

it("tells levels in prices and amounts that add up", () => {
  const levels = plan.steps.map(({ kind, priceUsd, units, amountUsd }) => [
    kind,
    priceUsd,
    units,
    amountUsd,
  ]);
  const left = 100 * (2 / 3);
  expect(levels).toEqual([
    ["stop", 0.2, null, 40],
    ["take-profit", 1, 100, 100],
    ["take-profit", 2.5, expect.closeTo(100 / 3, 9), expect.closeTo(250 / 3, 9)],
    ["take-profit", 5, expect.closeTo(left / 3, 9), expect.closeTo((left / 3) * 5, 9)],
    ["time-stop", null, null, null],
    ["invalidation", null, null, null],
  ]);
});

it("says in words what to do, and what it does not know", () => {
  const words = plan.steps.map((step) => step.words).join("\n");
  expect(words).toContain("the stake is back");
  expect(words).toContain("180 days");
  expect(words).toContain("severe red flag");
  const unknown = exitPlan(
    { ...defaultExitRules, stop: { kind: "volatility", multiple: 2, lookbackDays: 30 } },
    { priceUsd: 1, dailyVolatility: Number.NaN },
    10,
  );
  expect(unknown.steps[0]).toMatchObject({ priceUsd: null, amountUsd: null });
  expect(unknown.steps[0]?.words).toContain("not known");
  expect(basketPlan([plan, unknown], 200, 90).join(" ")).toContain("without a stop: 1");
});
