import { describe, expect, test } from "vitest";
import { type MeanTest, neweyWest } from "@/lib/domain/stats/newey-west";
import { rankCorrelation } from "@/lib/domain/stats/rank-correlation";
import { horizonDays, randomWeeks } from "./testing/random-weeks";
import { predict, type TrainingWeek, walkForward } from "./walk-forward";

const terms = 4;
const options = {
  terms,
  horizons: [horizonDays],
  penalty: 0.3,
  halfWeightTokens: 0,
  minWeeks: 10,
  minTokens: 10,
};

/** Rank IC of the predictions of the weeks that had a fit. */
function rankIc(weeks: readonly TrainingWeek[]): MeanTest {
  const correlations = walkForward(weeks, options).flatMap(({ weights }, index) => {
    const week = weeks[index];
    const target = week?.targets.get(horizonDays);
    return week && target && weights
      ? [rankCorrelation(predict(week.design, weights), target)]
      : [];
  });
  return neweyWest(Float64Array.from(correlations), 4);
}

describe("what is learnt", () => {
  test("a planted effect is found", () => {
    const { mean, t } = rankIc(randomWeeks({ seed: 1, weeks: 60, tokens: 40, terms, effect: 0.5 }));
    expect(mean).toBeGreaterThan(0.3);
    expect(t).toBeGreaterThan(7);
  });

  test("chance stays chance: false alarms in at most 5 % of 200 seeds", () => {
    const alarms = Array.from({ length: 200 }, (_, seed) =>
      rankIc(randomWeeks({ seed: seed + 1, weeks: 70, tokens: 25, terms, effect: 0 })),
    ).filter(({ t }) => t > 2);
    expect(alarms.length).toBeLessThanOrEqual(10);
  }, 60_000);
});

describe("no look-ahead", () => {
  const weeks = randomWeeks({ seed: 7, weeks: 40, tokens: 20, terms, effect: 0.3 });
  const cut = 25;
  const cutDay = weeks[cut]?.day ?? 0;

  test("weights of a week do not change when outcomes that came later do", () => {
    const disturbed = weeks.map((week) =>
      week.day + horizonDays <= cutDay
        ? week
        : { ...week, targets: new Map([[horizonDays, new Float64Array(20).fill(99)]]) },
    );
    expect(walkForward(disturbed, options).slice(0, cut + 1)).toEqual(
      walkForward(weeks, options).slice(0, cut + 1),
    );
  });

  test("weights of a week do not change when later weeks are cut off", () => {
    expect(walkForward(weeks.slice(0, cut + 1), options)).toEqual(
      walkForward(weeks, options).slice(0, cut + 1),
    );
  });

  test("a week is learnt from on the day its horizon ends, not a day sooner", () => {
    const fits = walkForward(weeks, options);
    expect(fits[cut]?.trainedThrough).toBe(cutDay - horizonDays);
    const longer = weeks.map(({ day, design, targets }) => ({
      day,
      design,
      targets: new Map([[horizonDays + 1, targets.get(horizonDays) ?? new Float64Array(0)]]),
    }));
    const later = walkForward(longer, { ...options, horizons: [horizonDays + 1] });
    expect(later[cut]?.trainedThrough).toBe(cutDay - horizonDays - 7);
  });

  test("there are no weights before there are enough weeks", () => {
    const fits = walkForward(weeks, options);
    expect(fits.findIndex(({ weights }) => weights !== null)).toBe(options.minWeeks + 3);
  });
});
