"use client";
import { useMemo } from "react";
import { StaleNote } from "@/components/page/market-notes";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import type { FlagInfo } from "@/lib/domain/screen/catalog";
import type { BuildAnswer } from "@/lib/queries/basket";
import { BetsPanel } from "./bets/bets-panel";
import { SettingsPanel } from "./settings/settings-panel";
import { BasketContext } from "./state/basket-context";
import { useBasket } from "./state/use-basket";

interface BasketBuilderProps {
  readonly settings: BasketSettings;
  /** The server's basket for the settings; null when they are refused, with the reason in the form. */
  readonly first: BuildAnswer | null;
  readonly asOf: string | null;
  readonly flags: readonly FlagInfo[];
}

/** From settings to a basket: what is chosen at the left, the bets in the middle, what may become of them at the right. */
export function BasketBuilder({ settings, first, asOf, flags }: BasketBuilderProps) {
  const basket = useBasket(settings, first, asOf);
  const page = useMemo(() => ({ ...basket, asOf, flags }), [basket, asOf, flags]);
  return (
    <BasketContext value={page}>
      {basket.answer !== null && <StaleNote meta={basket.answer.meta} />}
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[17rem_minmax(0,1fr)] min-[85rem]:grid-cols-[17rem_minmax(0,1fr)_20rem]">
        <SettingsPanel />
        <BetsPanel />
      </div>
    </BasketContext>
  );
}
