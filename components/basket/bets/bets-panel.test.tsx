import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BasketContext } from "@/components/basket/state/basket-context";
import { noErrors } from "@/components/basket/state/field-errors";
import { defaultSettings } from "@/components/basket/state/settings-text";
import type { Bet, Build } from "@/lib/queries/basket";
import { BetsPanel } from "./bets-panel";

const bet: Bet = {
  ...{ id: "quorvik", symbol: "qrv", name: "Quorvik", sector: "ai", chain: null },
  ...{ sleeve: "undiscovered-gems", share: 0.6, amountUsd: 600, units: 1200, entryPriceUsd: 0.5 },
  ...{ grade: 71, horizonGrade: 70, moonshotGrade: 64, odds: null, flags: [] },
  ...{ largestOrderUsd: 600, orderBound: "volume" },
  points: { grade: 42, moonshot: 25, cost: -1, correlation: -2, total: 64 },
  meanCorrelation: 0.2,
  why: "Investor grade 70 brings 42.0 points.",
  runnerUp: { id: "zelm", symbol: "zlm", name: "Zelm", behind: 0.25 },
  replaced: null,
};

const build: Build = {
  settings: defaultSettings,
  ...{ feasible: true, sentence: "1 bet chosen from 2 candidates of 9 tokens.", pool: 9 },
  ...{ candidates: 2, funnel: [], bets: [bet], sleeves: [], sectors: [], chains: [] },
  cash: { share: 0.4, amountUsd: 400, reasons: ["QRV takes no more than $600."] },
  ...{ correlation: null, quality: null, conflicts: [], changes: [] },
};

const meta = {
  ...{ asOf: "2026-05-31", run: 7, model: "prior-1", stale: false, source: "Simulated market" },
  ...{ gradedAt: null, ageDays: 1, newestSnapshot: "2026-05-31" },
};

const markupOf = (data: Build, isBuilding = false): string =>
  renderToStaticMarkup(
    <BasketContext
      value={{
        ...{ draft: data.settings, change: () => undefined, errors: noErrors },
        ...{ answer: { data, meta }, isBuilding, failure: null, retry: () => undefined },
        ...{ asOf: null, flags: [] },
      }}
    >
      <BetsPanel />
    </BasketContext>,
  );

describe("BetsPanel", () => {
  it("says why a bet is in, what comes next, what stays cash, and that odds are unknown", () => {
    const markup = markupOf(build);
    expect(markup).toContain("Investor grade 70 brings 42.0 points.");
    expect(markup).toContain("Take ZLM instead of QRV");
    expect(markup).toContain("worked out from a day&#x27;s volume");
    expect(markup).toContain("QRV takes no more than $600.");
    expect(markup).toContain("chain unknown");
    expect(markup).toMatch(/unknown<\/span>/);
    expect(markup).toContain('href="/tokens/quorvik"');
    expect(markup).toContain('aria-busy="false"');
  });

  it("marks an older basket while the next one is built", () => {
    const markup = markupOf(build, true);
    expect(markup).toContain('aria-busy="true"');
    expect(markup).toContain("Building …");
    expect(markup).toContain("Quorvik");
  });

  it("names what conflicts and offers each smallest change", () => {
    const markup = markupOf({
      ...build,
      ...{ feasible: false, sentence: "No basket keeps to all of it.", bets: [], cash: null },
      conflicts: [{ id: "limits.minGrade", name: "Minimum grade" }],
      changes: [
        {
          ...{ id: "limits.minGrade", name: "Minimum grade", from: "at least 99" },
          ...{ to: "at least 64", sentence: "Lower the minimum grade from 99 to 64", size: 0.35 },
          settings: defaultSettings,
        },
      ],
    });
    expect(markup).toContain("No basket keeps to all of it.");
    expect(markup).toContain("<li>Minimum grade</li>");
    expect(markup).toMatch(/<button[^>]*>Lower the minimum grade from 99 to 64<\/button>/);
  });
});
