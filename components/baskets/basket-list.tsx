import Link from "next/link";
import { PlainTable } from "@/components/page/plain-table";
import { Button } from "@/components/ui/button";
import { Delta } from "@/components/ui/value";
import type { SavedBasketSummary } from "@/lib/contracts/saved-basket-shapes";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { Usd } from "./money";

const columns = [
  { title: "Basket" },
  { title: "Made on" },
  { title: "Bets", numeric: true },
  { title: "Stake", numeric: true },
  { title: "Value", numeric: true },
  { title: "Return", numeric: true },
  { title: "Unknown", numeric: true, hint: "Bets without a known price" },
  { title: "Versions", numeric: true },
  { title: "Shared" },
  { title: "Compare" },
] as const;

const rowOf = ({ id, name, newest, valuation, versions, sharePath }: SavedBasketSummary) => ({
  key: id,
  cells: [
    <Link
      key="name"
      href={`/baskets/${id}`}
      prefetch={false}
      className="font-medium hover:underline"
    >
      {name}
    </Link>,
    formatDate(parseDay(newest.asOf) ?? 0),
    newest.bets,
    <Usd key="stake" value={valuation.total.stakeUsd} />,
    <Usd key="value" value={valuation.total.valueUsd} />,
    <Delta key="return" fraction={valuation.total.returnFraction} />,
    valuation.unknownBets,
    versions,
    sharePath === null ? "" : "by link",
    <input
      key="compare"
      type="checkbox"
      name="ids"
      value={id}
      aria-label={`Compare ${name}`}
      className="size-4"
    />,
  ],
});

/** Every basket with what became of it; up to three can be compared. Works without a script. */
export function BasketList({ baskets }: { baskets: readonly SavedBasketSummary[] }) {
  return (
    <form action="/baskets/compare" className="flex flex-col gap-3">
      <PlainTable caption="Baskets" columns={columns} rows={baskets.map(rowOf)} />
      {baskets.length > 1 && (
        <Button type="submit" className="self-start">
          Compare the chosen, three at most
        </Button>
      )}
    </form>
  );
}
