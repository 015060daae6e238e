"use client";
import { useDeferredValue } from "react";
import { StaleNote } from "@/components/page/market-notes";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import type { FlagInfo } from "@/lib/domain/screen/catalog";
import type { BuildAnswer } from "@/lib/queries/basket";
import type { StoredRange } from "./backtest/backtest-form";
import { BacktestPanel } from "./backtest/backtest-panel";
import { BetsPanel } from "./bets/bets-panel";
import { Evidence } from "./evidence";
import { ExitPlans } from "./plan/exit-plans";
import { RiskDetails } from "./risk/risk-details";
import { RiskPanel } from "./risk/risk-panel";
import { useRisk } from "./risk/use-risk";
import { LastDraft } from "./save/last-draft";
import { SaveForm } from "./save/save-form";
import { SettingsPanel } from "./settings/settings-panel";
import { BasketContext } from "./state/basket-context";
import { useBasket } from "./state/use-basket";

interface BasketBuilderProps {
  readonly settings: BasketSettings;
  /** The server's basket for the settings; null when they are refused, with the reason in the form. */
  readonly first: BuildAnswer | null;
  readonly asOf: string | null;
  readonly flags: readonly FlagInfo[];
  /** The days a backtest may look at; null when none are stored. */
  readonly range: StoredRange | null;
}

/** From settings to a basket: what is chosen at the left, the bets in the middle, what may become of them at the right. */
export function BasketBuilder({ settings, first, asOf, flags, range }: BasketBuilderProps) {
  const basket = useBasket(settings, first, asOf);
  // What is typed goes first: long results are drawn in between, in parts.
  const answer = useDeferredValue(basket.answer);
  const odds = useRisk(answer?.data ?? null, asOf);
  const risk = useDeferredValue(odds.risk);
  const page = {
    ...{ ...basket, answer, asOf, flags },
    isBuilding: basket.isBuilding || answer !== basket.answer,
  };
  return (
    <BasketContext value={page}>
      {answer !== null && <StaleNote meta={answer.meta} />}
      <div className="-mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 empty:hidden">
        <LastDraft />
        {answer?.data.feasible === true && <SaveForm answer={answer} />}
      </div>
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[17rem_minmax(0,1fr)] min-[85rem]:grid-cols-[17rem_minmax(0,1fr)_21rem]">
        <SettingsPanel />
        <BetsPanel />
        <RiskPanel state={{ ...odds, risk, isOld: odds.isOld || risk !== odds.risk }} />
      </div>
      {risk !== null && answer !== null && (
        <>
          <RiskDetails risk={risk} />
          <ExitPlans risk={risk} answer={answer} />
        </>
      )}
      <Evidence />
      {range !== null && <BacktestPanel range={range} />}
    </BasketContext>
  );
}
