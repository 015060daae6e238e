import { describe, expect, it } from "vitest";
import { gradeDay, preparePanel } from "@/lib/domain/grading/grade-panel";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { priceOnlyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import type { Day } from "@/lib/domain/market/day";
import { median } from "@/lib/domain/stats/median";
import { recordOfCalls } from "./calls";
import { makeReport } from "./make-report";
import { reportMarkdown } from "./markdown";
import type { ReportInput, ReportWeek } from "./week-input";
import { weeklyReport } from "./weekly-report";

const panel = priceOnlyPanel(60, 330, 5);
const sunday = panel.firstDay + 300;

const prepared = preparePanel(panel);

function weekOf(day: Day): ReportWeek {
  const { rows, ...graded } = gradeDay(prepared, day, priorModel);
  return {
    day,
    model: priorModel,
    factorKeys: graded.factorKeys,
    fieldKeys: graded.fieldKeys,
    statistics: graded.statistics,
    rows: new Map(rows.map((row) => [row.token.key, row])),
  };
}

const before = weekOf(sunday - 7);
const now = weekOf(sunday);
const input: ReportInput = {
  source: "Simulated market",
  now,
  before,
  signals: [
    { rule: "b", direction: -1, day: sunday - 1, id: "x", symbol: "x", name: "X" },
    { rule: "a", direction: 1, day: sunday - 2, id: "y", symbol: "y", name: "Y" },
    { rule: "a", direction: 1, day: sunday, id: "z", symbol: "z", name: "Z" },
  ],
  signalWords: new Map([["a", { name: "Rule A", rule: "When a." }]]),
  indices: [],
};
const report = makeReport(input);

const overall = (week: ReportWeek, id: string) =>
  [...week.rows.values()].find(({ token }) => token.id === id)?.grade.grades.overall ?? null;

describe("a weekly report", () => {
  it("fits its schema and is the same twice", () => {
    expect(weeklyReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(makeReport(input)).toEqual(report);
    expect(reportMarkdown(makeReport(input))).toBe(reportMarkdown(report));
  });

  it("lists the A grades that came and went", () => {
    const ids = [...now.rows.values()].map(({ token }) => token.id);
    const isA = (week: ReportWeek, id: string) => (overall(week, id) ?? 0) >= 80;
    const came = ids.filter((id) => isA(now, id) && !isA(before, id));
    const went = ids.filter((id) => !isA(now, id) && isA(before, id));
    expect(came.length).toBeGreaterThan(0);
    expect(report.newGradesOfA.total).toBe(came.length);
    expect(report.newGradesOfA.items.map(({ id }) => id).sort()).toEqual(came.sort());
    expect(report.lostGradesOfA.items.map(({ id }) => id).sort()).toEqual(went.sort());
  });

  it("says what moved the grades that moved most", () => {
    const sizes = report.changes.map(({ grade, before: was }) => Math.abs(grade - was));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { id, grade, before: was, factors, why } of report.changes) {
      expect(grade).toBeCloseTo(overall(now, id) ?? Number.NaN, 9);
      expect(was).toBeCloseTo(overall(before, id) ?? Number.NaN, 9);
      expect(factors).toHaveLength(3);
      expect(why).toContain("since");
    }
  });

  it("tells what every call of last week did, the losing ones too", () => {
    const { lastCalls } = report;
    const price = (id: string, day: Day) => {
      const token = panel.tokens.findIndex((one) => one.id === id);
      return panel.get("price", token, day);
    };
    expect(lastCalls?.calls).toHaveLength(20);
    for (const call of lastCalls?.calls ?? [])
      expect(call.return).toBeCloseTo(price(call.id, sunday) / price(call.id, sunday - 7) - 1, 9);
    const returns = lastCalls?.calls.map((call) => call.return ?? Number.NaN) ?? [];
    expect(lastCalls?.medianReturn).toBe(median(Float64Array.from(returns)));
    expect(lastCalls?.losing).toBe(returns.filter((value) => value < 0).length);
  });

  it("groups signals by rule, bullish ones first, with the rule's words", () => {
    expect(report.signals.map(({ rule, count }) => [rule, count])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
    expect(report.signals[0]).toMatchObject({ name: "Rule A", condition: "When a." });
    expect(report.signals[0]?.examples.map(({ id }) => id)).toEqual(["z", "y"]);
  });

  it("has nothing to compare the first week with", () => {
    const first = makeReport({ ...input, before: null });
    expect(first).toMatchObject({ before: null, changes: [], lastCalls: null });
    expect(reportMarkdown(first)).toContain("the first graded week");
  });

  it("counts a call that lost its price as −100 %", () => {
    const gone: ReportWeek = { ...now, rows: new Map() };
    const record = recordOfCalls(before, gone);
    expect(record).toMatchObject({ medianReturn: -1, equalWeightReturn: -1, losing: 20, ahead: 0 });
  });
});

it("keeps a token's name from becoming Markdown", () => {
  const text = reportMarkdown({
    ...report,
    calls: [{ id: "p", symbol: "P", name: "Pipe | *star* [link](x)", grade: 90 }],
  });
  expect(text).toContain("Pipe \\| \\*star\\* \\[link\\](x) (P)");
});
