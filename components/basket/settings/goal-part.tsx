"use client";
import { NumberField } from "@/components/basket/fields/number-field";
import { SelectField } from "@/components/basket/fields/select-field";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { formatUsd } from "@/lib/domain/format";

const horizons = [
  ["30", "30 days, by Trader grade"],
  ["90", "90 days, by Investor grade"],
  ["180", "180 days, by Overall grade"],
] as const;
const days = { 30: 30, 90: 90, 180: 180 } as const;

const appetites = [
  ["careful", "Careful: grade first, little correlation"],
  ["balanced", "Balanced"],
  ["bold", "Bold: odds of a moonshot first"],
] as const;

const weightings = [
  ["equal", "Equal within each sleeve"],
  ["inverse-volatility", "Inverse volatility"],
  ["hierarchical-risk-parity", "Hierarchical risk parity"],
  ["minimum-cvar", "Least expected shortfall (CVaR)"],
  ["maximum-diversification", "Most diversification"],
  ["capped-kelly", "Capped Kelly"],
] as const;

/** Budget, horizon, appetite, number of bets, and how the money is shared out. */
export function GoalPart() {
  const { draft, change } = useBasketPage();
  return (
    <SettingsPart
      open
      title="Goal"
      summary={`${formatUsd(draft.budgetUsd).text}, ${draft.bets} bets, ${draft.horizonDays} d`}
    >
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          isStacked
          label="Budget"
          path="budgetUsd"
          unit="usd"
          value={draft.budgetUsd}
          onChange={(value) => change({ ...draft, budgetUsd: value ?? Number.NaN })}
        />
        <NumberField
          isStacked
          label="Number of bets"
          path="bets"
          value={draft.bets}
          hint={draft.bets < 5 ? "Fewer than 5 is little balance." : ""}
          onChange={(value) => change({ ...draft, bets: value ?? Number.NaN })}
        />
      </div>
      <SelectField
        label="Horizon"
        path="horizonDays"
        value={`${draft.horizonDays}`}
        options={horizons}
        onChange={(value) => change({ ...draft, horizonDays: days[value] })}
      />
      <SelectField
        label="Risk appetite"
        path="appetite"
        value={draft.appetite}
        options={appetites}
        onChange={(appetite) => change({ ...draft, appetite })}
      />
      <SelectField
        label="Weights"
        path="weighting"
        value={draft.weighting}
        options={weightings}
        onChange={(weighting) => change({ ...draft, weighting })}
      />
    </SettingsPart>
  );
}
