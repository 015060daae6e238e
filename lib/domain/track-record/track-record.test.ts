import { describe, expect, it } from "vitest";
import type { RecordWeek } from "./record-week";
import { type Sample, shareOf, winsorisedMeanOf } from "./sample";
import { type TrackRecordOptions, trackRecord } from "./track-record";
import { weekDraws } from "./week-draws";

const firstDay = 20_000;
const options: TrackRecordOptions = {
  horizonDays: 30,
  bucketing: "letters",
  loss: "-90",
  until: firstDay + 10_000,
  isSurvivor: () => true,
  survivorsOnly: false,
};

/** A week of 100 tokens graded 0.5, 1.5 … 99.5 whose returns are given by grade. */
const weekOf = (
  index: number,
  returnOf: (grade: number) => number,
  isVanished: (grade: number) => boolean = () => false,
): RecordWeek => {
  const grades = Float64Array.from({ length: 100 }, (_, i) => i + 0.5);
  return {
    day: firstDay + 7 * index,
    tokens: Int32Array.from(grades.keys()),
    grades,
    returns: grades.map(returnOf),
    vanished: Uint8Array.from(grades, (grade) => Number(isVanished(grade))),
    bitcoinReturn: Number.NaN,
  };
};
const weeksOf = (
  count: number,
  ...rest: [(grade: number) => number, ((grade: number) => boolean)?]
) => Array.from({ length: count }, (_, index) => weekOf(index, ...rest));

describe("a record worked out by hand", () => {
  const weeks = weeksOf(
    20,
    (grade) => (grade > 98 ? 9 : grade > 80 ? 2 : grade / 100 - 1),
    (grade) => grade < 10,
  );
  const record = trackRecord(weeks, options);

  it("counts, halves and shares each bucket", () => {
    const [a, b, , , f] = record.buckets;
    expect(record.buckets.map(({ label, n }) => [label, n])).toEqual(
      ["A", "B", "C", "D", "F"].map((label) => [label, 400]),
    );
    // 18 tokens tripled, 2 of them gained tenfold.
    expect(a?.figures?.median.value).toBe(2);
    expect(a?.figures?.tripled.value).toBe(1);
    expect(a?.figures?.tenfold.value).toBeCloseTo(0.1, 12);
    expect(b?.figures?.median.value).toBeCloseTo(-0.3, 12);
    expect(f?.vanished).toBe(200);
    expect(f?.figures?.lost90.value).toBe(0.5);
    // Ten at a loss of 90 % or of all, ten at 10.5 % to 19.5 % of their price.
    expect(f?.figures?.byLoss["-90"].mean).toBeCloseTo((-0.9 - 0.85) / 2, 12);
    expect(f?.figures?.byLoss["-100"].mean).toBeCloseTo((-1 - 0.85) / 2, 12);
  });

  it("has equal weight, ranks and spread", () => {
    expect(record.all.n).toBe(2000);
    expect(record.rankIc.n).toBe(20);
    expect(record.rankIc.mean).toBeGreaterThan(0.95);
    expect(record.spread.mean).toBeCloseTo(2 + 0.9, 12);
    expect(record.bitcoin).toBeNull();
    expect(record.months.reduce((sum, { weeks: n }) => sum + n, 0)).toBe(20);
  });

  it("shows what leaving out the vanished would flatter", () => {
    const only = trackRecord(weeks, { ...options, isSurvivor: (token) => token >= 10 });
    const [all] = only.flattery;
    expect([all?.everybody.n, all?.survivors.n]).toEqual([2000, 1800]);
    expect(all?.survivors.figures?.median.value).toBeGreaterThan(
      all?.everybody.figures?.median.value ?? 0,
    );
    expect(only.all.n).toBe(2000);
    expect(
      trackRecord(weeks, { ...options, isSurvivor: (token) => token >= 10, survivorsOnly: true })
        .all.n,
    ).toBe(1800);
  });
});

describe("what is not known", () => {
  it("is not said under a hundred tokens, with the day on which it may be", () => {
    const weeks = weeksOf(8, () => 0);
    const record = trackRecord(weeks, { ...options, until: firstDay + 30 });
    expect(record).toMatchObject({ knownWeeks: 1, waitingWeeks: 7 });
    const [a] = record.buckets;
    // Twenty tokens a week: the fifth week makes a hundred.
    expect(a).toMatchObject({ n: 20, figures: null, enoughOn: firstDay + 4 * 7 + 30 });
    expect(record.all.figures).not.toBeNull();
    expect(record.all.figures?.median.interval).toBeNull();
  });

  it("is the outcome of a week until its horizon is over", () => {
    const weeks = weeksOf(8, () => 0);
    expect(trackRecord(weeks, { ...options, until: firstDay + 29 }).knownWeeks).toBe(0);
    expect(trackRecord([], options)).toMatchObject({ knownWeeks: 0, calibration: null });
  });

  it("does not change when later weeks are added", () => {
    const until = firstDay + 12 * 7;
    const few = trackRecord(
      weeksOf(12, (grade) => grade / 50 - 1),
      { ...options, until },
    );
    const more = trackRecord(
      weeksOf(40, (grade) => grade / 50 - 1),
      { ...options, until },
    );
    expect(more.buckets.map(({ figures }) => figures)).toEqual(
      few.buckets.map(({ figures }) => figures),
    );
    expect(more.rankIc).toEqual(few.rankIc);
  });
});

const sampleOf = (
  observed: readonly { readonly value: number; readonly week: number; readonly token: number }[],
): Sample => {
  const sorted = observed.toSorted((a, b) => a.value - b.value);
  return {
    values: Float64Array.from(sorted, ({ value }) => value),
    weeks: Int32Array.from(sorted, ({ week }) => week),
    tokens: Int32Array.from(sorted, ({ token }) => token),
    grades: new Float64Array(sorted.length),
  };
};

describe("intervals", () => {
  const draws = weekDraws(40, 7);
  it("draws as many weeks as there are, in blocks", () => {
    for (const counts of draws) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(weekDraws(3, 7)).toEqual([]);
  });

  it("is wider when whole weeks win or lose together than when tokens do", () => {
    const observed = (isHit: (week: number, token: number) => boolean) =>
      sampleOf(
        Array.from({ length: 4000 }, (_, i) => ({
          value: Number(isHit(i % 40, Math.floor(i / 40))),
          week: i % 40,
          token: Math.floor(i / 40),
        })),
      );
    const width = (sample: ReturnType<typeof sampleOf>) => {
      const { value, interval } = shareOf(sample, (one) => one > 0.5, draws);
      expect(value).toBe(0.5);
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    const byToken = width(observed((_, token) => token % 2 === 0));
    const byWeek = width(observed((week) => (week >> 2) % 2 === 0));
    expect(byToken).toBeCloseTo(0.031, 2);
    expect(byWeek).toBeGreaterThan(5 * byToken);
  });

  it("draws a mean to its bounds", () => {
    const sample = sampleOf([-1, 0, 1, 500].map((value, token) => ({ value, week: token, token })));
    expect(winsorisedMeanOf(sample, { low: -0.5, high: 2 }, []).value).toBe(2.5 / 4);
  });

  it("of something never seen ends where that many tokens could hide it", () => {
    const sample = sampleOf(
      Array.from({ length: 400 }, (_, i) => ({ value: 0, week: i % 40, token: i % 10 })),
    );
    const { interval } = shareOf(sample, (one) => one > 1, draws);
    expect(interval?.low).toBe(0);
    expect(interval?.high).toBeCloseTo(0.2775, 3);
  });
});

describe("calibration", () => {
  it("is near what happens when the same tenth triples every week", () => {
    const record = trackRecord(
      weeksOf(80, (grade) => (grade >= 90 ? 2.5 : 0)),
      options,
    );
    const points = record.calibration?.points ?? [];
    expect(record.calibration?.baseRate).toBeCloseTo(0.1, 12);
    expect(points.at(-1)?.observed).toBe(1);
    expect(points.at(-1)?.chance).toBeGreaterThan(0.6);
    expect(points[0]?.observed).toBe(0);
  });
});
