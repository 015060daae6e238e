import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/domain/market/day";
import { median } from "@/lib/domain/stats/median";
import { dayOutcomeOf } from "./day-outcome";
import { ruleRecord, type SignalOutcome } from "./rule-record";
import { resampleWeeks } from "./week-bootstrap";
import { WeeklySample } from "./weekly-sample";

/** A Sunday. */
const sunday = 18_007;
const once = (weeks: number) => new Uint16Array(weeks).fill(1);

describe("the outcomes of a day", () => {
  test("are summed up exactly, unknown ones left out", () => {
    const day = dayOutcomeOf(Float64Array.of(0.5, -0.5, Number.NaN, 0, 0.2));
    expect(day).toMatchObject({ tokens: 4, riseShare: 0.5, fallShare: 0.25 });
    expect(day?.mean).toBeCloseTo(0.05, 12);
    expect(day?.quantiles).toHaveLength(40);
    expect(dayOutcomeOf(Float64Array.of(Number.NaN))).toBeNull();
  });
});

describe("a weekly sample", () => {
  const sample = new WeeklySample(
    [
      { value: 3, week: 0, weight: 1 },
      { value: 1, week: 0, weight: 2 },
      { value: 10, week: 1, weight: 1 },
    ],
    2,
  );

  test("has weighted means and medians", () => {
    expect(sample.mean(once(2))).toBe(15 / 4);
    // 1, 1, 3, 10: half of the weight is reached exactly at 1, so midway to 3.
    expect(sample.median(once(2))).toBe(2);
    expect(sample.mean(Uint16Array.of(1, 0))).toBe(5 / 3);
    expect(sample.median(Uint16Array.of(1, 0))).toBe(1);
    expect(sample.median(Uint16Array.of(0, 3))).toBe(10);
  });

  test("has the ordinary median when every weight is 1", () => {
    const value = fc.double({ min: -1, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
        const points = values.map((one, i) => ({ value: one, week: i % 3, weight: 1 }));
        const found = new WeeklySample(points, 3).median(once(3));
        expect(found).toBeCloseTo(median(Float64Array.from(values)), 10);
      }),
    );
  });
});

test("resamples have as many weeks as the sample, in blocks, and are always the same", () => {
  const drawn = resampleWeeks(10, 4);
  for (const counts of drawn.counts) expect(counts.reduce((a, b) => a + b, 0)).toBe(10);
  expect(drawn).toEqual(resampleWeeks(10, 4));
  expect(drawn.counts[0]).not.toEqual(drawn.counts[1]);
});

describe("the record of a rule", () => {
  const market = dayOutcomeOf(Float64Array.of(-0.2, -0.1, 0.1, 0.4));
  const ofDay = new Map<Day, NonNullable<typeof market>>();
  for (let day = sunday; market !== null && day < sunday + 400; day++) ofDay.set(day, market);
  /** Half of them +0.3, half −0.1, one in a day. */
  const outcomes = (count: number): SignalOutcome[] =>
    Array.from({ length: count }, (_, i) => ({
      day: sunday + i,
      forwardReturn: i % 2 === 0 ? 0.3 : -0.1,
      hasVanished: i === 7,
    }));
  const question = { direction: 1, horizonDays: 7 } as const;

  test("abstains under 100 outcomes, and says how many there are", () => {
    const record = ruleRecord(outcomes(99), ofDay, question);
    expect(record).toEqual({ n: 99, vanished: 1, comparison: null });
  });

  test("is what is counted by hand", () => {
    const { n, comparison } = ruleRecord(outcomes(140), ofDay, question);
    expect(n).toBe(140);
    expect(comparison?.signals.hitRate.value).toBe(0.5);
    expect(comparison?.signals.mean.value).toBeCloseTo(0.1, 12);
    expect(comparison?.signals.median.value).toBeCloseTo(0.1, 12);
    expect(comparison?.random.hitRate.value).toBe(0.5);
    expect(comparison?.random.mean.value).toBeCloseTo(0.05, 12);
    expect(comparison?.random.median.value).toBeCloseTo(0, 2);
    expect(comparison?.edge.value).toBeCloseTo(0.05, 12);
  });

  test("counts a hit in the rule's direction", () => {
    const { comparison } = ruleRecord(
      outcomes(140).map((one) => ({ ...one, forwardReturn: -0.9 })),
      ofDay,
      { ...question, direction: -1 },
    );
    expect(comparison?.signals.hitRate).toEqual({ value: 1, low: 1, high: 1 });
    expect(comparison?.random.hitRate.value).toBe(0.5);
  });

  test("has wider intervals when the outcomes of a week go together", () => {
    const spread = outcomes(280);
    const together = spread.map((one, i) => ({
      ...one,
      forwardReturn: Math.floor(i / 7) % 2 === 0 ? 0.3 : -0.1,
    }));
    const width = (of: readonly SignalOutcome[]) => {
      const { low, high } = ruleRecord(of, ofDay, question).comparison?.signals.mean ?? {
        low: 0,
        high: 0,
      };
      return high - low;
    };
    expect(width(together)).toBeGreaterThan(2 * width(spread));
  });

  test("leaves out days without a comparison", () => {
    expect(ruleRecord(outcomes(500), ofDay, question).n).toBe(400);
  });
});
