import { expect, test } from "vitest";
import { explain } from "./explain";
import type { Model, TokenGrade } from "./grade";
import { gradeKinds } from "./grade";
import { gradeDay, preparePanel } from "./grade-panel";
import { priorModel } from "./prior-model";
import { explanationSentence } from "./sentence";
import { fullPanel } from "./testing/synthetic-panel";
import { mixWeights } from "./weights";

const day = gradeDay(preparePanel(fullPanel(50, 230, 9)), 18_229, priorModel);

test("every grade of a day is taken apart to 1e-9", () => {
  let graded = 0;
  for (const row of day.rows)
    for (const kind of gradeKinds) {
      const explanation = explain(kind, row, day.factorKeys, priorModel, day.statistics);
      if (!explanation) continue;
      graded++;
      const total = explanation.items.reduce(
        (sum, item) => sum + item.contribution,
        explanation.base,
      );
      expect(Math.abs(total + explanation.capEffect - explanation.grade)).toBeLessThan(1e-9);
    }
  expect(graded).toBe(4 * day.statistics.graded);
  expect(graded).toBeGreaterThan(100);
});

test("items come with the largest effect first and unknown ones add nothing", () => {
  const row = day.rows.find(({ grade }) => grade.withheld === null);
  const explanation = row && explain("overall", row, day.factorKeys, priorModel, day.statistics);
  const sizes = explanation?.items.map(({ contribution }) => Math.abs(contribution)) ?? [];
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  for (const { rank, contribution } of explanation?.items ?? [])
    if (rank === null) expect(contribution).toBe(0);
});

const weights = { volatility60d: -0.5, ageDays: 0.3, return7d: 0.2 };
const model: Model = {
  id: "t",
  name: "T",
  kind: "fork",
  weights: mixWeights({ trader: weights, investor: weights, moonshot: weights }),
};
const grade: TokenGrade = {
  grades: { overall: 5, trader: 83.2, investor: null, moonshot: 50 },
  slopes: { overall: 80, trader: 80, investor: 0, moonshot: 0 },
  capEffects: { overall: -78.2, trader: 0, investor: 0, moonshot: 0 },
  coverage: 1,
  confidence: 1,
  earliness: null,
  flags: ["honeypot", "volumeDead"],
  flagsClear: [],
  withheld: null,
};
const token = { grade, ranks: Float64Array.of(0.06, 0.9, 0.2) };
const keys = ["volatility60d", "ageDays", "return7d"];
const values = [0.61, 900, Number.NaN];
const context = {
  value: (key: string) => values[keys.indexOf(key)] ?? Number.NaN,
  coverage: 1,
};
const bases = { overall: 50, trader: 50, investor: 50, moonshot: 50 };

test("says why in one sentence", () => {
  const explanation = explain("trader", token, keys, model, { bases });
  expect(explanation && explanationSentence(explanation, context)).toBe(
    "Grade 83 (A-) because of Volatility, 60 days (61.0%, lower than 94% of tokens) and Age (2.5 y, higher than 90% of tokens); held back by 7-day return (lower than 80% of tokens).",
  );
});

test("names the flag that caps and how much it takes off", () => {
  const explanation = explain("overall", token, keys, model, { bases });
  expect(explanation?.cappedBy).toEqual(["honeypot"]);
  expect(explanation && explanationSentence(explanation, context)).toMatch(
    /^Grade 5 \(F\) .*; capped by “Honeypot”, which takes off 78 points\.$/,
  );
});

test("a withheld grade has no explanation, and a flat one says that nothing stands out", () => {
  expect(explain("investor", token, keys, model, { bases })).toBeNull();
  const flat = explain("moonshot", token, keys, model, { bases });
  expect(flat && explanationSentence(flat, context)).toBe(
    "Grade 50 (C) with nothing that stands out in its favour.",
  );
});

test("says how little is known, claims no place above 99%, and gives no unknown as a reason", () => {
  const thin = { grade, ranks: Float64Array.of(1e-4, Number.NaN, Number.NaN) };
  const explanation = explain("trader", thin, keys, model, { bases });
  const sentence = explanation && explanationSentence(explanation, { ...context, coverage: 0.419 });
  expect(sentence).toBe(
    "Grade 83 (A-) because of Volatility, 60 days (61.0%, lower than 99% of tokens); only 41% of the weighted data points are known.",
  );
});
