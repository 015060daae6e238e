"use client";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { defaultSettings, settingsText } from "@/components/basket/state/settings-text";
import { Button } from "@/components/ui/button";
import { ExitsPart } from "./exits-part";
import { FlagsPart } from "./flags-part";
import { GoalPart } from "./goal-part";
import { BasketLimitsPart, TokenLimitsPart } from "./limits-part";
import { OrderPart } from "./order-part";
import { PoolPart } from "./pool-part";
import { SleevesPart } from "./sleeves-part";
import { TokensPart } from "./tokens-part";

/** Everything that can be chosen about a basket. */
export function SettingsPanel() {
  const { draft, change, errors } = useBasketPage();
  const isDefault = settingsText(draft) === "";
  return (
    <form
      aria-label="Goal and limits"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      className="min-w-0 print:hidden"
    >
      <div className="flex min-h-7 items-center justify-between gap-2 border-b pb-1">
        <h2 className="font-semibold">Goal and limits</h2>
        <a
          href="#bets"
          className="ml-auto py-1 text-xs text-accent underline underline-offset-3 lg:hidden"
        >
          Go to the bets
        </a>
        <Button size="sm" disabled={isDefault} onClick={() => change(defaultSettings)}>
          Defaults
        </Button>
      </div>
      {errors.size > 0 && (
        <p role="alert" className="mt-2 text-xs text-severe">
          {errors.size === 1 ? "One field needs" : `${errors.size} fields need`} another value
          before a basket is built: {[...errors.values()][0]}
        </p>
      )}
      <GoalPart />
      <SleevesPart />
      <TokenLimitsPart />
      <BasketLimitsPart />
      <FlagsPart />
      <TokensPart />
      <PoolPart />
      <OrderPart />
      <ExitsPart />
    </form>
  );
}
