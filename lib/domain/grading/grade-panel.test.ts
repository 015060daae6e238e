import { describe, expect, test } from "vitest";
import { isCleanedField } from "@/lib/domain/market/clean-history";
import { formatDay } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import { gradeKinds } from "./grade";
import { gradeDay, preparePanel, requiredFieldDays, requiredHistoryDays } from "./grade-panel";
import type { GradedDay } from "./graded-day";
import { priorModel } from "./prior-model";
import {
  cutAfter,
  fullPanel,
  heldFor,
  priceOnlyPanel,
  slicePanel,
} from "./testing/synthetic-panel";

/** Everything of a graded day as text in which every bit of every number shows. */
const bytesOf = (day: GradedDay): string =>
  JSON.stringify(day, (_, value: unknown) => {
    if (value instanceof Float64Array || value instanceof Float32Array)
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex");
    return typeof value === "number" ? String(value) : value;
  });

function disturbedPanel() {
  const panel = fullPanel(40, 330, 11);
  const day = panel.firstDay + 260;
  const multiply = (token: number, from: number, to: number, factor: number) => {
    for (let offset = from; offset <= to; offset++)
      panel.set("price", token, day + offset, factor * panel.get("price", token, day + offset));
  };
  multiply(0, -5, -5, 1000);
  multiply(1, 0, 0, 1000);
  multiply(2, -1, 69, 20);
  multiply(3, 0, 69, 20);
  multiply(4, 1, 1, 1e-4);
  for (let offset = -20; offset <= 69; offset++) panel.set("price", 5, day + offset, Number.NaN);
  return { panel, day };
}

describe("no look-ahead", () => {
  const { panel, day } = disturbedPanel();
  const whole = preparePanel(panel);

  test.each([-1, 0, 1, 2, 7])("a day cut at its end has the same bytes (offset %i)", (offset) => {
    const asOf = day + offset;
    const cut = gradeDay(preparePanel(cutAfter(panel, asOf)), asOf, priorModel);
    expect(bytesOf(gradeDay(whole, asOf, priorModel))).toBe(bytesOf(cut));
    expect(cut.statistics.graded).toBeGreaterThan(30);
  });

  test("the history a day needs is what requiredHistoryDays says", () => {
    const asOf = day;
    const recent = slicePanel(panel, asOf - requiredHistoryDays + 1, asOf);
    const again = gradeDay(preparePanel(recent), asOf, priorModel);
    expect(bytesOf(again)).toBe(bytesOf(gradeDay(whole, asOf, priorModel)));
  });

  test("the days a field needs are what requiredFieldDays says", () => {
    const recent = slicePanel(panel, day - requiredHistoryDays + 1, day);
    const needed = (field: Field) => requiredFieldDays.get(field) ?? 0;
    const again = gradeDay(preparePanel(heldFor(recent, needed)), day, priorModel);
    expect(bytesOf(again)).toBe(bytesOf(gradeDay(whole, day, priorModel)));
    const tooFew = (field: Field) => (isCleanedField(field) ? recent.days : 7);
    const blind = gradeDay(preparePanel(heldFor(recent, tooFew)), day, priorModel);
    expect(bytesOf(blind)).not.toBe(bytesOf(again));
  });

  test("grading another day in between changes nothing", () => {
    const first = bytesOf(gradeDay(whole, day, priorModel));
    gradeDay(whole, day - 9, priorModel);
    expect(bytesOf(gradeDay(whole, day, priorModel))).toBe(first);
  });

  test("an unconfirmed jump is unknown on its day and real once confirmed", () => {
    const priceOn = (asOf: number) => {
      const graded = gradeDay(whole, asOf, priorModel);
      const price = graded.fieldKeys.indexOf("price");
      return [graded.rows[3]?.observed[price], graded.rows[3]?.observedAges[price]];
    };
    expect(priceOn(day)).toEqual([panel.get("price", 3, day - 1), 1]);
    expect(priceOn(day + 1)).toEqual([panel.get("price", 3, day + 1), 0]);
  });

  test("a day outside the panel is an error that names the range", () => {
    expect(() => gradeDay(whole, day + 400, priorModel)).toThrow(
      "outside the panel of days 18000 to 18329",
    );
  });
});

describe("who is graded", () => {
  const panel = priceOnlyPanel(12, 240, 3);
  const asOf = panel.firstDay + 239;
  const blank = (token: number, from: number, to: number) => {
    for (let day = from; day <= to; day++) panel.set("price", token, day, Number.NaN);
  };
  panel.change(0, { excludedAs: "wrapped" });
  blank(1, asOf - 9, asOf);
  blank(2, panel.firstDay, asOf - 20);
  for (let day = panel.firstDay; day <= asOf; day++)
    panel.set("price", 3, day, 1 + 0.01 * Math.sin(day));
  for (let day = asOf - 6; day <= asOf; day++) panel.set("volume24h", 4, day, 900);
  for (let day = panel.firstDay; day <= asOf; day++) panel.set("volume24h", 5, day, Number.NaN);
  blank(6, asOf - 40, asOf);
  const graded = gradeDay(preparePanel(panel), asOf, priorModel);
  const withheld = (token: number) =>
    graded.rows.find(({ token: { key } }) => key === token + 1)?.grade.withheld;

  test("each reason is said in words", () => {
    expect(withheld(0)).toBe("wrapped");
    expect(withheld(1)).toBe(`no price since ${formatDay(asOf - 10)}`);
    expect(withheld(2)).toMatch("fewer than 30 known prices");
    expect(withheld(3)).toMatch("pegged");
    expect(withheld(4)).toMatch("volume under $1,000");
    expect(withheld(5)).toMatch("volume under $1,000 or unknown");
    expect(withheld(7)).toBeNull();
  });

  test("a token without a price for over 30 days leaves the list", () => {
    expect(withheld(6)).toBeUndefined();
    expect(graded.statistics.listed).toBe(11);
  });

  test("who is not graded has no grades and no ranks, but keeps its values", () => {
    for (const row of graded.rows.filter(({ grade }) => grade.withheld !== null)) {
      expect(Object.values(row.grade.grades)).toEqual([null, null, null, null]);
      expect([...row.ranks].every(Number.isNaN)).toBe(true);
    }
    const volatility = graded.factorKeys.indexOf("volatility60d");
    expect(graded.rows[0]?.values[volatility]).toBeGreaterThan(0);
  });

  test("the statistics count every reason", () => {
    expect(graded.statistics.withheld).toEqual({
      excluded: 1,
      stale: 1,
      young: 1,
      pegged: 1,
      thin: 2,
      coverage: 0,
    });
    expect(graded.statistics.universe).toBe(5);
  });
});

describe("grades", () => {
  const full = gradeDay(preparePanel(fullPanel(60, 230, 5)), 18_229, priorModel);
  const priceOnly = gradeDay(preparePanel(priceOnlyPanel(60, 230, 5)), 18_229, priorModel);

  test("lie strictly between 0 and 100 and spread over the universe", () => {
    for (const kind of gradeKinds) {
      const grades = full.rows.map(({ grade }) => grade.grades[kind] ?? Number.NaN);
      const uncapped = full.rows.filter(({ grade }) => grade.capEffects[kind] === 0).length;
      expect(Math.min(...grades)).toBeGreaterThan(0);
      expect(Math.max(...grades)).toBeLessThan(100);
      expect(uncapped).toBeGreaterThan(0);
    }
    const overall = priceOnly.rows.map(({ grade }) => grade.grades.overall ?? Number.NaN);
    expect(Math.max(...overall) - Math.min(...overall)).toBeGreaterThan(90);
  });

  test("a market with prices, volumes and caps only covers about 70 %", () => {
    for (const { grade } of priceOnly.rows) {
      expect(grade.coverage).toBeGreaterThan(0.65);
      expect(grade.coverage).toBeLessThan(0.76);
      expect(grade.confidence).toBeCloseTo(grade.coverage, 12);
    }
    expect(full.rows.some(({ grade }) => grade.coverage > 0.95)).toBe(true);
  });

  test("fields nobody has are not listed; unknown is NaN, never 0", () => {
    expect(priceOnly.fieldKeys).toEqual(["price", "marketCap", "volume24h"]);
    const holders = priceOnly.factorKeys.indexOf("holdersGrowth30d");
    for (const { values, ranks, ages } of priceOnly.rows)
      expect([values[holders], ranks[holders], ages[holders]]).toEqual([
        Number.NaN,
        Number.NaN,
        Number.NaN,
      ]);
    expect(priceOnly.statistics.knownByFactor[holders]).toBe(0);
  });

  test("a severe flag caps and says by how much", () => {
    const capped = full.rows.filter(({ grade }) => grade.flags.includes("honeypot"));
    expect(capped.length).toBeGreaterThan(0);
    for (const { grade } of capped) expect(grade.grades.trader).toBeLessThanOrEqual(5);
  });
});
