"use client";
import { Fragment } from "react";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { sleeveName } from "@/components/baskets/sleeve-name";
import { TokenLink } from "@/components/page/token-link";
import { GradeChip, GradeSpot } from "@/components/ui/grade-chip";
import { Value } from "@/components/ui/value";
import { formatPercent, formatPrice, formatUsd } from "@/lib/domain/format";
import type { Bet } from "@/lib/queries/basket";
import { BetActions } from "./bet-actions";
import { Odds, Reasons } from "./bet-facts";

const heads = ["Bet", "Weight", "Amount", "Grade", "Moonshot", "3× / 10× / −90%", ""] as const;

const placeOf = ({ sector, chain, sleeve }: Bet) =>
  [
    sleeve === null ? null : sleeveName(sleeve),
    sector ?? "sector unknown",
    chain ?? "chain unknown",
  ]
    .filter((one) => one !== null)
    .join(" · ");

function BetRow({ bet, asOf }: { bet: Bet; asOf: string | null }) {
  return (
    <>
      <tr className="border-t">
        <th scope="row" className="pt-2 pr-2 text-left font-medium">
          <TokenLink token={bet} asOf={asOf} />
        </th>
        <td className="figures pt-2 pl-3 text-right">{formatPercent(bet.share).text}</td>
        <td className="pt-2 pl-3 text-right">
          <Value value={formatUsd(bet.amountUsd)} />
        </td>
        <td className="pt-2 pl-3">
          <GradeChip grade={bet.grade} />
        </td>
        <td className="pt-2 pl-3">
          <GradeSpot grade={bet.moonshotGrade} />
        </td>
        <td className="pt-2 pl-3 text-right">
          <Odds odds={bet.odds} />
        </td>
        <td className="pt-1 pl-1 text-right print:hidden">
          <BetActions bet={bet} />
        </td>
      </tr>
      <tr>
        <td colSpan={heads.length} className="pt-0.5 pb-2">
          <p className="text-xs text-ink-3">
            {placeOf(bet)} · at <Value value={formatPrice(bet.entryPriceUsd)} />
          </p>
          <Reasons bet={bet} />
        </td>
      </tr>
    </>
  );
}

function BetCard({ bet, asOf }: { bet: Bet; asOf: string | null }) {
  return (
    <li className="border-t py-3">
      <div className="flex items-center justify-between gap-2">
        <span className="min-w-0 font-medium">
          <TokenLink token={bet} asOf={asOf} />
        </span>
        <BetActions bet={bet} />
      </div>
      <p className="text-xs text-ink-3">{placeOf(bet)}</p>
      <dl className="my-1.5 grid grid-cols-2 gap-x-4 gap-y-1 text-grid [&>div]:flex [&>div]:items-center [&>div]:justify-between [&_dt]:text-xs [&_dt]:text-ink-3">
        <div>
          <dt>Weight</dt>
          <dd className="figures">{formatPercent(bet.share).text}</dd>
        </div>
        <div>
          <dt>Amount</dt>
          <dd>
            <Value value={formatUsd(bet.amountUsd)} />
          </dd>
        </div>
        <div>
          <dt>Grade</dt>
          <dd>
            <GradeChip grade={bet.grade} />
          </dd>
        </div>
        <div>
          <dt>Moonshot</dt>
          <dd>
            <GradeSpot grade={bet.moonshotGrade} />
          </dd>
        </div>
        <div className="col-span-2">
          <dt>Odds of 3× / 10× / −90%</dt>
          <dd>
            <Odds odds={bet.odds} />
          </dd>
        </div>
      </dl>
      <Reasons bet={bet} />
    </li>
  );
}

/** The chosen bets: a table, or cards where there is no room for one. */
export function BetsTable({ bets }: { bets: readonly Bet[] }) {
  const { asOf } = useBasketPage();
  return (
    <>
      <table className="w-full text-grid max-md:hidden print:table">
        <caption className="sr-only">The chosen bets, the largest first</caption>
        <thead className="text-xs text-ink-3">
          <tr>
            {heads.map((head, i) => (
              <th
                key={head}
                scope="col"
                className={
                  i === 0
                    ? "py-1 text-left font-normal"
                    : i === 3 || i === 4
                      ? "py-1 pl-3 text-left font-normal"
                      : "py-1 pl-3 text-right font-normal"
                }
              >
                {head === "" ? <span className="sr-only">Keep or remove</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bets.map((bet) => (
            <Fragment key={bet.id}>
              <BetRow bet={bet} asOf={asOf} />
            </Fragment>
          ))}
        </tbody>
      </table>
      <ul className="border-b md:hidden print:hidden">
        {bets.map((bet) => (
          <BetCard key={bet.id} bet={bet} asOf={asOf} />
        ))}
      </ul>
    </>
  );
}
