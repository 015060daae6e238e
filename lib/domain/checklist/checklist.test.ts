import { expect, test } from "vitest";
import { factors } from "@/lib/domain/factors";
import { checklistCount, checklistOf } from "./checklist";
import { type ChecklistValues, checklistItems } from "./checklist-items";

const valuesOf = (known: Readonly<Record<string, number>>): ChecklistValues => ({
  field: (key) => known[key] ?? Number.NaN,
  factor: (key) => known[key] ?? Number.NaN,
});

const gem = {
  marketCap: 3e6,
  cexListings: 0,
  paidPromotions30d: 0,
  fdvToMarketCap: 1.2,
  unlock90dShare: 0.02,
  followerGrowth30d: 0.3,
  botShare: 0.1,
  productLive: 1,
  commits4w: 0,
};

test("counts the marks and says whether it is early", () => {
  expect(checklistOf(valuesOf(gem), 88).summary).toBe("5 of 5 and early");
  const late = { ...gem, marketCap: 900e6, cexListings: 12, followerGrowth30d: 0 };
  expect(checklistOf(valuesOf(late), 10).summary).toBe("2 of 5, no longer early");
  expect(checklistCount(valuesOf(late))).toBe(2);
});

test("an unknown fact leaves its mark open unless another one decides", () => {
  const { cexListings: _, commits4w: __, ...known } = gem;
  const { items, summary } = checklistOf(valuesOf(known), null);
  const met = (key: string) => items.find(({ item }) => item.key === key)?.met;
  expect(met("earlyNarrative")).toBeNull();
  expect(met("uniqueValue")).toBe(true);
  expect(summary).toBe("4 of 5, early-ness unknown; 1 unknown");
  const promoted = checklistOf(valuesOf({ ...known, paidPromotions30d: 2 }), null);
  expect(promoted.items.find(({ item }) => item.key === "earlyNarrative")?.met).toBe(false);
});

test("nothing known is no zero", () => {
  expect(checklistCount(valuesOf({}))).toBeNaN();
  expect(checklistOf(valuesOf({}), null).unknown).toBe(5);
});

test("reads factors that exist", () => {
  const keys: readonly string[] = factors.map(({ key }) => key);
  for (const { of } of checklistItems.flatMap(({ tests }) => tests))
    if ("factor" in of) expect(keys).toContain(of.factor);
});
