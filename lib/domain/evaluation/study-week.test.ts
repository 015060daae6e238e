import { describe, expect, test } from "vitest";
import { preparePanel } from "@/lib/domain/grading/grade-panel";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { factorsThatLookAhead } from "@/lib/domain/grading/testing/look-ahead";
import { cutAfter, fullPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import type { Panel } from "@/lib/domain/market/panel";
import { judgeRanking } from "./judge-ranking";
import { Outcomes } from "./outcomes";
import { studyWeek } from "./study-week";

const segment = { minMarketCapUsd: 0, maxMarketCapUsd: 1e12, minWeekVolumeUsd: 0 };
const options = { segment, vanishedRule: "last-price", model: priorModel } as const;
const horizonDays = 30;

/** The panel with the return of the next 30 days written where sentiment is. */
function withLeak(panel: Panel): Panel {
  const prices = panel.matrix("price") ?? new Float64Array(0);
  const leak = Float64Array.from(prices, (price, cell) =>
    (cell % panel.days) + horizonDays < panel.days
      ? (prices[cell + horizonDays] ?? Number.NaN) / price - 1
      : Number.NaN,
  );
  return { ...panel, matrix: (field) => (field === "sentiment" ? leak : panel.matrix(field)) };
}

describe("a week of a study", () => {
  const panel = fullPanel(40, 330, 3);
  const day = panel.firstDay + 250;

  test("knows the same whether or not what follows is stored", { timeout: 30_000 }, () => {
    const study = (stored: Panel) =>
      studyWeek(preparePanel(stored), new Outcomes(stored), day, options);
    const whole = study(panel);
    const cut = study(cutAfter(panel, day));
    expect(cut.ranks).toEqual(whole.ranks);
    expect(cut.grades).toEqual(whole.grades);
    expect(whole.forward[30].every((value) => !Number.isNaN(value))).toBe(true);
    expect(cut.forward[30].every(Number.isNaN)).toBe(true);
  });

  test("a factor that equals the future return shows in the IC and is caught by cutting", {
    timeout: 30_000,
  }, () => {
    const leaking = withLeak(panel);
    const prepared = preparePanel(leaking);
    const week = studyWeek(prepared, new Outcomes(leaking), day, options);
    const factor = prepared.factors.findIndex(({ plugin }) => plugin.key === "sentiment");
    const scores = Float64Array.from(
      week.tokenIds,
      (_, token) => week.ranks[token * prepared.factors.length + factor] ?? Number.NaN,
    );
    const { rankIc } = judgeRanking([{ scores, forward: week.forward[30] }], horizonDays, 10);
    expect(rankIc.mean).toBeGreaterThan(0.9);
    expect(factorsThatLookAhead(panel, day, withLeak)).toEqual(["sentiment", "sentimentChange"]);
    expect(factorsThatLookAhead(panel, day)).toEqual([]);
  });
});
