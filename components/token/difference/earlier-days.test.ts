import { expect, it } from "vitest";
import { earlierDays } from "./earlier-days";

it("offers the graded days nearest to a week, a month and a quarter before", () => {
  const graded = ["2026-02-22", "2026-04-26", "2026-05-03", "2026-05-24", "2026-05-31"];
  expect(earlierDays(graded, "2026-05-31")).toEqual([
    { daysBefore: 7, day: "2026-05-24" },
    { daysBefore: 28, day: "2026-05-03" },
    { daysBefore: 98, day: "2026-02-22" },
  ]);
});

it("offers no day twice, none that is far off, and none without a grading", () => {
  expect(earlierDays(["2025-05-31"], "2026-05-31")).toEqual([]);
  expect(earlierDays(["2026-05-31"], "2026-05-31")).toEqual([]);
});
