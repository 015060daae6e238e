import { ActionForm } from "@/components/account/action-form";
import type { FormAction } from "@/components/account/form-state";
import { PlainTable } from "@/components/page/plain-table";
import { Button } from "@/components/ui/button";
import { Value } from "@/components/ui/value";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { formatCount, formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { BasketSection } from "./basket-section";
import { FillForm } from "./fill-form";
import { Gain, Price, Usd } from "./money";

interface FillsProps {
  readonly basket: SavedBasket;
  readonly today: string;
  readonly add: FormAction;
  readonly remove: FormAction;
  readonly importCsv: FormAction;
}

const holdingColumns = [
  { title: "Held" },
  { title: "Tokens", numeric: true },
  { title: "Cost", numeric: true, hint: "Average cost, fees included" },
  { title: "Value", numeric: true },
  { title: "Unrealised", numeric: true },
  { title: "Realised", numeric: true },
] as const;

const fillColumns = [
  { title: "Fill" },
  { title: "Token" },
  { title: "Price", numeric: true },
  { title: "Tokens", numeric: true },
  { title: "Fee", numeric: true },
  { title: "Note" },
  { title: "Remove" },
] as const;

const count = (value: number) => <Value value={formatCount(value)} />;

function Holdings({ holdings }: Pick<SavedBasket, "holdings">) {
  return (
    <PlainTable
      caption="Holdings"
      columns={holdingColumns}
      rows={holdings.map((one) => ({
        key: one.tokenId,
        cells: [
          one.tokenId,
          count(one.units),
          <Usd key="cost" value={one.costUsd} />,
          <Usd key="value" value={one.valueUsd} />,
          <Gain key="unrealised" value={one.unrealisedUsd} />,
          <Gain key="realised" value={one.realisedUsd} />,
        ],
      }))}
    />
  );
}

function FillRows({ basket, remove }: Pick<FillsProps, "basket" | "remove">) {
  return (
    <PlainTable
      caption="Fills"
      columns={fillColumns}
      rows={basket.fills.map((fill) => ({
        key: fill.id,
        cells: [
          `${formatDate(parseDay(fill.day) ?? 0)}, ${fill.side === "buy" ? "bought" : "sold"}`,
          fill.tokenId,
          <Price key="price" value={fill.priceUsd} />,
          count(fill.amount),
          <Usd key="fee" value={fill.feeUsd} />,
          fill.note,
          <ActionForm
            key="remove"
            action={remove}
            hidden={{ id: basket.id, fill: fill.id }}
            submit="Remove"
            submitLabel={`Remove the fill of ${fill.tokenId} of ${fill.day}`}
          />,
        ],
      }))}
    />
  );
}

/** What was really bought and sold, what is held of it, and the ways to note more. */
export function Fills({ basket, today, add, remove, importCsv }: FillsProps) {
  const hasFills = basket.fills.length > 0;
  return (
    <BasketSection
      title="Real fills"
      note={
        hasFills
          ? "What you really bought and sold, and what is held of it."
          : "Note what you really bought and sold, and drift and trades are worked out from it."
      }
    >
      {hasFills && <Holdings holdings={basket.holdings} />}
      {hasFills && <FillRows basket={basket} remove={remove} />}
      <div className="flex flex-wrap gap-2 print:hidden">
        <details className="w-full rounded border px-3 py-2 sm:w-auto">
          <summary className="cursor-pointer">Note a fill</summary>
          <FillForm basket={basket} today={today} action={add} />
        </details>
        <details className="w-full rounded border px-3 py-2 sm:w-auto">
          <summary className="cursor-pointer">Import CSV</summary>
          <div className="mt-3 sm:w-96">
            <ActionForm action={importCsv} hidden={{ id: basket.id }} submit="Import">
              <label className="flex flex-col gap-1 text-grid">
                <span className="font-medium">day,token,side,price,amount,fee,note</span>
                <textarea
                  name="csv"
                  rows={5}
                  required
                  className="figures rounded border border-line-strong bg-surface p-2 text-xs"
                />
              </label>
            </ActionForm>
          </div>
        </details>
        {hasFills && (
          <Button asChild className="self-start">
            <a href={`/api/v1/me/baskets/${basket.id}/fills.csv`} download>
              Export CSV
            </a>
          </Button>
        )}
      </div>
    </BasketSection>
  );
}
