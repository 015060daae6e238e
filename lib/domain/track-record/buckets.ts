/** How grades are put together: by letter, whatever its sign, or by tens of points. */
export const bucketings = ["letters", "tenths"] as const;
export type Bucketing = (typeof bucketings)[number];

/** Grades from `from` up to before `to`; the highest bucket takes 100 too. */
export interface BucketRange {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const letterRanges: readonly BucketRange[] = [
  { label: "A", from: 80, to: 100 },
  { label: "B", from: 60, to: 80 },
  { label: "C", from: 40, to: 60 },
  { label: "D", from: 20, to: 40 },
  { label: "F", from: 0, to: 20 },
];

const tenthRanges: readonly BucketRange[] = Array.from({ length: 10 }, (_, i) => {
  const from = 90 - 10 * i;
  return { label: `${from}–${from + 10}`, from, to: from + 10 };
});

/** The buckets of a kind, best first. */
export const bucketRanges: Readonly<Record<Bucketing, readonly BucketRange[]>> = {
  letters: letterRanges,
  tenths: tenthRanges,
};

/** Whether a grade is in a range; no grade is in none. */
export const isInRange = (grade: number, { from, to }: Omit<BucketRange, "label">): boolean =>
  grade >= from && (grade < to || to === 100);
