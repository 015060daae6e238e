"use client";
import { NumberField, type NumberUnit } from "@/components/basket/fields/number-field";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useBasketPage } from "@/components/basket/state/basket-context";
import type { BasketLimits } from "@/lib/domain/basket/settings";

type NumberKey = {
  [K in keyof BasketLimits]: BasketLimits[K] extends number | null ? K : never;
}[keyof BasketLimits];

interface LimitField {
  readonly key: NumberKey;
  readonly label: string;
  readonly unit: NumberUnit;
}

const tokenLimits: readonly LimitField[] = [
  { key: "minGrade", label: "Grade at least", unit: "number" },
  { key: "minVolume24hUsd", label: "Volume, 24 h, at least", unit: "usd" },
  { key: "minLiquidityUsd", label: "Pool liquidity at least", unit: "usd" },
  { key: "minMarketCapUsd", label: "Market cap at least", unit: "usd" },
  { key: "maxMarketCapUsd", label: "Market cap at most", unit: "usd" },
  { key: "minCoverage", label: "Coverage at least", unit: "percent" },
  { key: "minEarly", label: "Early-ness at least", unit: "number" },
];

const basketLimits: readonly LimitField[] = [
  { key: "maxSectorShare", label: "One sector at most", unit: "percent" },
  { key: "maxChainShare", label: "One chain at most", unit: "percent" },
  { key: "maxSleeveShare", label: "One sleeve at most", unit: "percent" },
  { key: "maxTokenShare", label: "One token at most", unit: "percent" },
  { key: "maxCorrelation", label: "Correlation of two bets at most", unit: "number" },
];

function Fields({ fields }: { fields: readonly LimitField[] }) {
  const { draft, change } = useBasketPage();
  return fields.map(({ key, label, unit }) => (
    <NumberField
      key={key}
      label={label}
      path={`limits.${key}`}
      unit={unit}
      value={draft.limits[key]}
      empty="no limit"
      onChange={(value) => change({ ...draft, limits: { ...draft.limits, [key]: value } })}
    />
  ));
}

/** How many limits of a list are set, in words. */
function useSet(fields: readonly LimitField[]): string {
  const { draft } = useBasketPage();
  const set = fields.filter(({ key }) => draft.limits[key] !== null).length;
  return `${set} of ${fields.length} set`;
}

/** What every token must keep to by itself. */
export function TokenLimitsPart() {
  return (
    <SettingsPart open title="Limits on each token" summary={useSet(tokenLimits)}>
      <Fields fields={tokenLimits} />
    </SettingsPart>
  );
}

/** What the basket must keep to as a whole. */
export function BasketLimitsPart() {
  return (
    <SettingsPart title="Limits on the basket" summary={useSet(basketLimits)}>
      <p className="text-2xs text-ink-3">
        These remove no token by itself: they say which may stand together.
      </p>
      <Fields fields={basketLimits} />
    </SettingsPart>
  );
}
