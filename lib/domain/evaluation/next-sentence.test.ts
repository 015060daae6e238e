import { expect, test } from "vitest";
import { nextSentence } from "./next-sentence";

const path = {
  price: 2,
  days: 100,
  peak: { day: 18_030, multiple: 3.1 },
  trough: { day: 18_090, multiple: 0.2 },
  maxDrawdown: -0.9,
};
const returns = [
  { days: 7, value: 0.5, median: null },
  { days: 30, value: 2, median: -0.1 },
  { days: 90, value: -0.8, median: null },
  { days: 180, value: null, median: null },
];
const next = { symbol: "abc", day: 18_000, path, returns, vanishedAfterDays: null };

test("says returns beside the median token, the high, the deepest fall, and whether it lives", () => {
  expect(nextSentence(next)).toBe(
    "ABC: +200% after 30 days (the median token −10.0%) and −80.0% after 90 days; its high was 3.10× the price of the day, on 14 May 2019; its deepest fall from a high −90.0%; it was still trading 100 days later.",
  );
  expect(nextSentence({ ...next, vanishedAfterDays: 95 })).toContain(
    "it vanished: no price after 18 Jul 2019.",
  );
});

test("says that there is nothing to tell", () => {
  expect(nextSentence({ ...next, path: { ...path, days: 0 } })).toContain("Nothing is stored");
  expect(nextSentence({ ...next, path: { ...path, price: Number.NaN } })).toContain("had no price");
});
