"use client";
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
  const { answer } = basket;
  const state = useRisk(answer?.data ?? null, asOf);
  return (
    <BasketContext value={{ ...basket, asOf, flags }}>
      {answer !== null && <StaleNote meta={answer.meta} />}
      <div className="-mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 empty:hidden">
        <LastDraft />
        {answer?.data.feasible === true && <SaveForm answer={answer} />}
      </div>
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[17rem_minmax(0,1fr)] min-[85rem]:grid-cols-[17rem_minmax(0,1fr)_21rem]">
        <SettingsPanel />
        <BetsPanel />
        <RiskPanel state={state} />
      </div>
      {state.risk !== null && answer !== null && (
        <>
          <RiskDetails risk={state.risk} />
          <ExitPlans risk={state.risk} answer={answer} />
        </>
      )}
      <Evidence />
      {range !== null && <BacktestPanel range={range} />}
    </BasketContext>
  );
}
