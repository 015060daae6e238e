import { expect, test } from "vitest";
import { Outcomes } from "@/lib/domain/evaluation/outcomes";
import { studyWeek } from "@/lib/domain/evaluation/study-week";
import { preparePanel } from "@/lib/domain/grading/grade-panel";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { priceOnlyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { studyWeeks } from "./study-weeks";

test("weeks studied in threads are those studied one after the other", async () => {
  const panel = priceOnlyPanel(30, 120, 5);
  const segment = { minMarketCapUsd: 0, maxMarketCapUsd: 1e12, minWeekVolumeUsd: 0 };
  const vanishedRule = "last-price";
  const crossSection = "sector-neutral";
  const last = panel.firstDay + panel.days - 1;
  const told: number[] = [];
  const weeks = await studyWeeks(panel, {
    ...{ from: last - 21, to: last, segment, vanishedRule, crossSection },
    onProgress: ({ day }) => told.push(day),
  });
  expect(weeks.map(({ day }) => day)).toContain(last);
  expect(weeks.length).toBeGreaterThan(5);
  expect(told.sort((a, b) => a - b)).toEqual(weeks.map(({ day }) => day));
  const prepared = preparePanel(panel);
  const outcomes = new Outcomes(panel);
  for (const week of weeks)
    expect(week).toEqual(
      studyWeek(prepared, outcomes, week.day, {
        segment,
        vanishedRule,
        crossSection,
        model: priorModel,
      }),
    );
});
