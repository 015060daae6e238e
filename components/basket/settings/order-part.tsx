"use client";
import { NumberField } from "@/components/basket/fields/number-field";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { formatPercent } from "@/lib/domain/format";

/** What an order may cost, and the seed of every random draw. */
export function OrderPart() {
  const { draft, change } = useBasketPage();
  return (
    <SettingsPart
      title="Orders"
      summary={`${formatPercent(draft.maxSlippageFraction).text} slippage`}
    >
      <NumberField
        label="Slippage at most"
        path="maxSlippageFraction"
        unit="percent"
        value={draft.maxSlippageFraction}
        hint="No position above what its pool takes at this slippage."
        onChange={(value) => change({ ...draft, maxSlippageFraction: value ?? Number.NaN })}
      />
      <NumberField
        label="Smallest order"
        path="minOrderUsd"
        unit="usd"
        value={draft.minOrderUsd}
        onChange={(value) => change({ ...draft, minOrderUsd: value ?? Number.NaN })}
      />
      <NumberField
        label="Seed"
        path="seed"
        value={draft.seed}
        hint="Equal settings with equal seeds give equal figures."
        onChange={(value) => change({ ...draft, seed: value ?? Number.NaN })}
      />
    </SettingsPart>
  );
}
