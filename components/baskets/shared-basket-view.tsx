import { PageFrame } from "@/components/page/page-frame";
import { PrintButton } from "@/components/reports/print-button";
import type { BasketValuation, SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { BasketSection } from "./basket-section";
import { BetTable } from "./bet-table";
import { ExitPlans } from "./exit-plans";
import { SleeveValues } from "./sleeve-values";
import { ValuationFacts } from "./valuation-facts";

interface SharedBasketViewProps {
  readonly name: string;
  readonly version: SavedBasket["versions"][number];
  readonly valuation: BasketValuation;
}

/** A basket as others see it: bets, shares, plan and value; nothing of its owner. */
export function SharedBasketView({ name, version, valuation }: SharedBasketViewProps) {
  const day = formatDate(parseDay(version.asOf) ?? 0);
  return (
    <div data-report="">
      <PageFrame
        title={name}
        lead={`Shared to read. Made on ${day} by ${version.model} from ${version.source.toLowerCase()}.`}
        aside={<PrintButton />}
      >
        <ValuationFacts valuation={valuation} asOf={version.asOf} />
        <BasketSection title="Bets">
          <BetTable version={version} valuation={valuation} />
        </BasketSection>
        <BasketSection title="Sleeves">
          <SleeveValues valuation={valuation} />
        </BasketSection>
        <ExitPlans version={version} />
      </PageFrame>
    </div>
  );
}
