import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { exitPlan } from "@/lib/domain/basket/exits/exit-plan";
import { BasketSection } from "./basket-section";

type Version = SavedBasket["versions"][number];

/** A bet's plan in words. Volatility is not saved: a stop that rests on it says that it has no level. */
function Plan({ bet, budgetUsd }: { bet: Version["bets"][number]; budgetUsd: number }) {
  if (bet.entryPriceUsd === null) return <p className="text-ink-2">No entry price, no levels.</p>;
  const entry = { priceUsd: bet.entryPriceUsd, dailyVolatility: Number.NaN };
  const { steps } = exitPlan(bet.exits, entry, bet.share * budgetUsd);
  return (
    <ol className="list-decimal pl-5 text-grid text-ink-2">
      {steps.map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
    </ol>
  );
}

/** How each bet ends, as it was planned when the version was saved. */
export function ExitPlans({ version }: { version: Version }) {
  return (
    <BasketSection title="Exit plan" note="As it was when this version was saved.">
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-1">
        {version.bets.map((bet) => (
          <div key={bet.id}>
            <h3 className="font-medium">
              {bet.name} <span className="text-xs text-ink-3">{bet.symbol.toUpperCase()}</span>
            </h3>
            <Plan bet={bet} budgetUsd={version.settings.budgetUsd} />
          </div>
        ))}
      </div>
    </BasketSection>
  );
}
