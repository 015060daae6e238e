import Link from "next/link";
import type { FormAction } from "@/components/account/form-state";
import { settingsText } from "@/components/basket/state/settings-text";
import { PageFrame } from "@/components/page/page-frame";
import { PrintButton } from "@/components/reports/print-button";
import { Button } from "@/components/ui/button";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import type { BasketRebalancing } from "@/lib/contracts/saved-baskets";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { BasketManage } from "./basket-manage";
import { BasketSection } from "./basket-section";
import { BetTable } from "./bet-table";
import { ExitPlans } from "./exit-plans";
import { Fills } from "./fills";
import { Journal } from "./journal";
import { RebalancingTable } from "./rebalancing-table";
import { SleeveValues } from "./sleeve-values";
import { ValuationFacts } from "./valuation-facts";
import { VersionList } from "./version-list";

/** What can be done on a basket's page, each taken by the server. */
export type BasketActions = Readonly<
  Record<
    | "rename"
    | "renew"
    | "share"
    | "unshare"
    | "remove"
    | "addFill"
    | "removeFill"
    | "importCsv"
    | "addEntry"
    | "removeEntry",
    FormAction
  >
>;

interface BasketViewProps {
  readonly basket: SavedBasket;
  readonly rebalancing: BasketRebalancing;
  /** `2021-05-01`: what forms suggest. */
  readonly today: string;
  readonly actions: BasketActions;
}

/** The builder with the settings of a version. */
const builderHref = ({ settings }: SavedBasket["versions"][number]): string =>
  `/basket?${new URLSearchParams({ settings: settingsText(settings) })}`;

/** A saved basket: what became of it, the way back to its plan, and what was done with it. */
export function BasketView({ basket, rebalancing, today, actions }: BasketViewProps) {
  const [version] = basket.versions;
  if (version === undefined) return null;
  const day = formatDate(parseDay(version.asOf) ?? 0);
  return (
    <div data-report="">
      <PageFrame
        title={basket.name}
        lead={`Version ${version.number}, made on ${day} by ${version.model} from ${version.source.toLowerCase()}.`}
        aside={
          <div className="flex flex-wrap gap-2 print:hidden">
            <Button asChild>
              <Link href={builderHref(version)} prefetch={false}>
                Adjust in the builder
              </Link>
            </Button>
            <Button asChild>
              <Link href="/baskets">All baskets</Link>
            </Button>
            <PrintButton />
          </div>
        }
      >
        {basket.notes !== "" && (
          <p className="max-w-3xl border-l-2 pl-3 whitespace-pre-line">{basket.notes}</p>
        )}
        <ValuationFacts valuation={basket.valuation} asOf={version.asOf} />
        <BasketSection title="Bets">
          <BetTable version={version} valuation={basket.valuation} />
        </BasketSection>
        <BasketSection title="Sleeves">
          <SleeveValues valuation={basket.valuation} />
        </BasketSection>
        <RebalancingTable rebalancing={rebalancing} />
        <ExitPlans version={version} />
        <Fills
          basket={basket}
          today={today}
          add={actions.addFill}
          remove={actions.removeFill}
          importCsv={actions.importCsv}
        />
        <Journal
          basket={basket}
          today={today}
          add={actions.addEntry}
          remove={actions.removeEntry}
        />
        <VersionList basket={basket} renew={actions.renew} />
        <BasketManage
          basket={basket}
          rename={actions.rename}
          share={actions.share}
          unshare={actions.unshare}
          remove={actions.remove}
        />
      </PageFrame>
    </div>
  );
}
