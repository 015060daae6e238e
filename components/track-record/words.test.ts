import { describe, expect, it } from "vitest";
import type { BucketView, TrackRecordView } from "@/lib/contracts/track-record";
import { abstention, changeInterval, headline, medianInWords, rankingInWords } from "./words";

const estimate = (value: number) => ({
  value,
  interval: { low: value - 0.01, high: value + 0.02 },
});
const bucket = (label: string, median: number | null): BucketView => ({
  label,
  from: 0,
  to: 100,
  n: median === null ? 40 : 400,
  tokens: 40,
  vanished: 3,
  enoughOn: median === null ? "2026-12-06" : null,
  figures:
    median === null
      ? null
      : {
          median: estimate(median),
          mean: estimate(median),
          lost90: estimate(0.03),
          tripled: estimate(0.01),
          tenfold: estimate(0),
          vanishedAs: {
            "-90": { mean: median, median },
            "-100": { mean: median - 0.01, median },
          },
        },
});
const test = { mean: 0.062, standardError: 0.02, t: 3.1, weeks: 48 };
const record = (buckets: BucketView[]): TrackRecordView => ({
  grade: "trader",
  horizonDays: 30,
  asOf: "2026-11-22",
  source: "Simulated market",
  simulated: true,
  survivorsOnly: false,
  vanishedAs: "-90",
  marketCap: null,
  weeks: { known: 48, waiting: 5, first: "2025-11-23", last: "2026-10-18", gradedAtTheTime: 0 },
  progress: { weeks: 53, graded: 53, followed: 53 },
  all: bucket("All graded", -0.09),
  buckets,
  rankIc: test,
  months: [],
  deciles: [],
  decileOrder: null,
  spread: test,
  calibration: null,
  bitcoin: null,
  bestFactor: null,
  flattery: [],
});

describe("the record in words", () => {
  it("names the best, all and the worst, losing or not", () => {
    expect(headline(record([bucket("A", -0.042), bucket("F", 0.011)]))).toBe(
      "Trader A tokens lost a median of 4.2% in 30 days; all graded tokens lost a median of 9.0%; F tokens gained a median of 1.1%.",
    );
    expect(medianInWords(0.00001)).toBe("kept their price at the median");
  });

  it("says nothing where too little is known, and when it may", () => {
    expect(headline(record([bucket("A", null)]))).toBeNull();
    expect(abstention(bucket("A", null))).toBe(
      "Only 40 known, fewer than 100: 100 may be known on 6 Dec 2026.",
    );
  });

  it("tells a ranking from chance", () => {
    expect(rankingInWords(record([]))).toContain("0.062 (t 3.1) in 48 weeks, so higher grades did");
    const weak = { ...record([]), rankIc: { ...test, mean: -0.01, t: -0.4 } };
    expect(rankingInWords(weak)).toContain("−0.010 (t −0.4) in 48 weeks, which is not");
  });

  it("writes intervals, and a dash where there is none", () => {
    expect(changeInterval(estimate(0.05))).toBe("+4.0% to +7.0%");
    expect(changeInterval({ value: 0, interval: null })).toBe("–");
  });
});
