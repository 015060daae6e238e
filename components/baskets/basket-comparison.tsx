import Link from "next/link";
import { PlainTable } from "@/components/page/plain-table";
import { Delta, Value } from "@/components/ui/value";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { formatDate, formatPercent } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { BasketSection } from "./basket-section";
import { Usd } from "./money";
import { sleeveName } from "./sleeve-name";

type Baskets = readonly SavedBasket[];

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

/** Effective number of bets: 1 / Σ share², shares of what is invested. Source: Herfindahl–Hirschman index. */
function effectiveBets({ versions: [version] }: SavedBasket): number | null {
  const shares = version?.bets.map(({ share }) => share) ?? [];
  const invested = sum(shares);
  return invested === 0 ? null : 1 / sum(shares.map((share) => (share / invested) ** 2));
}

const facts: readonly (readonly [string, (basket: SavedBasket) => React.ReactNode])[] = [
  ["Made on", ({ versions: [one] }) => formatDate(parseDay(one?.asOf ?? "") ?? 0)],
  ["Model", ({ versions: [one] }) => one?.model],
  ["Bets", ({ versions: [one] }) => one?.bets.length],
  ["Effective bets", (basket) => effectiveBets(basket)?.toFixed(1)],
  ["Budget", ({ valuation }) => <Usd value={valuation.total.stakeUsd} />],
  ["Value", ({ valuation }) => <Usd value={valuation.total.valueUsd} />],
  ["Return", ({ valuation }) => <Delta fraction={valuation.total.returnFraction} />],
  ["Cash", ({ valuation }) => <Usd value={valuation.cashUsd} />],
  ["Bets without a price", ({ valuation }) => valuation.unknownBets],
  [
    "Plan followed",
    ({ adherence: { followed, entries } }) =>
      entries === 0 ? "–" : `${followed} of ${entries} times`,
  ],
];

const columnsFor = (baskets: Baskets, first: string, isNumeric = true) => [
  { title: first },
  ...baskets.map(({ name, id }, i) => ({
    title: baskets.some((other) => other.name === name && other.id !== id)
      ? `${name} (${i + 1})`
      : name,
    numeric: isNumeric,
  })),
];

/** Rows of shares, one for each key that any basket has. */
function shareRows(
  baskets: Baskets,
  groupOf: (bet: SavedBasket["versions"][number]["bets"][number]) => readonly [string, string],
) {
  const names = new Map(
    baskets.flatMap(({ versions: [one] }) => one?.bets.map((bet) => groupOf(bet)) ?? []),
  );
  return [...names].map(([key, name]) => ({
    key,
    cells: [
      name,
      ...baskets.map(({ versions: [one], id }) => {
        const bets = one?.bets.filter((bet) => groupOf(bet)[0] === key) ?? [];
        return bets.length === 0 ? (
          ""
        ) : (
          <Value key={id} value={formatPercent(sum(bets.map(({ share }) => share)))} />
        );
      }),
    ],
  }));
}

/** Up to three baskets side by side: what became of them, what they share and where they differ. */
export function BasketComparison({ baskets }: { baskets: Baskets }) {
  return (
    <>
      <PlainTable
        caption="Baskets compared"
        columns={columnsFor(baskets, "Fact")}
        rows={facts.map(([name, tell]) => ({ key: name, cells: [name, ...baskets.map(tell)] }))}
      />
      <BasketSection title="Sleeves" note="Shares of the budget.">
        <PlainTable
          caption="Sleeves compared"
          columns={columnsFor(baskets, "Sleeve")}
          rows={shareRows(baskets, ({ sleeve }) => [sleeve ?? "", sleeveName(sleeve)])}
        />
      </BasketSection>
      <BasketSection title="Bets" note="Shares of the budget; empty: not in it.">
        <PlainTable
          caption="Bets compared"
          columns={columnsFor(baskets, "Bet")}
          rows={shareRows(baskets, ({ id, name }) => [id, name])}
        />
      </BasketSection>
      <ul className="flex flex-wrap gap-4 print:hidden">
        {baskets.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/baskets/${id}`} className="text-accent underline">
              Open {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
