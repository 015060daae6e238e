import { expect, test } from "vitest";
import { type EarlinessEvidence, earlinessOf } from "./earliness";

const unknown: EarlinessEvidence = {
  cexListings: Number.NaN,
  holders: Number.NaN,
  ageDays: Number.NaN,
  mentions24h: Number.NaN,
  paidPromotions30d: Number.NaN,
};

test("is 100 for a newborn nobody knows and 0 for the opposite", () => {
  const newborn = {
    cexListings: 0,
    holders: 900,
    ageDays: 10,
    mentions24h: 3,
    paidPromotions30d: 0,
  };
  const known = {
    cexListings: 9,
    holders: 2e6,
    ageDays: 3000,
    mentions24h: 90_000,
    paidPromotions30d: 4,
  };
  expect(earlinessOf(newborn).score).toBe(100);
  expect(earlinessOf(known).score).toBe(0);
});

test("leaves unknown facts out of the average and says so", () => {
  const { score, items } = earlinessOf({ ...unknown, cexListings: 0, holders: 10_000 });
  expect(score).toBeCloseTo(75, 12);
  expect(items.map(({ known }) => known)).toEqual([true, true, false, false, false]);
  expect(items.find(({ key }) => key === "ageDays")?.points).toBeNull();
});

test("is unknown when fewer than two facts are known", () => {
  expect(earlinessOf({ ...unknown, ageDays: 3 }).score).toBeNull();
  expect(earlinessOf(unknown).score).toBeNull();
});

test("falls as a token gets known", () => {
  const scores = [500, 2000, 20_000, 200_000].map(
    (holders) => earlinessOf({ ...unknown, ageDays: 60, holders }).score ?? Number.NaN,
  );
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
});
