import { PlainTable } from "@/components/page/plain-table";
import { TokenLink } from "@/components/page/token-link";
import { Delta, Value } from "@/components/ui/value";
import type { BasketValuation, SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { formatDate, formatPercent } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { Price, Usd } from "./money";
import { sleeveName } from "./sleeve-name";

interface BetTableProps {
  readonly version: SavedBasket["versions"][number];
  readonly valuation: BasketValuation;
}

const columns = [
  { title: "Bet" },
  { title: "Sleeve" },
  { title: "Share", numeric: true, hint: "Of the budget" },
  { title: "Stake", numeric: true },
  { title: "Entry", numeric: true },
  { title: "Now", numeric: true },
  { title: "Value", numeric: true },
  { title: "Return", numeric: true },
] as const;

type BetValue = BasketValuation["bets"][number];

/** The price of now; of a token that has ended its last one and the day of it. */
function Now({ bet }: { bet: BetValue | undefined }) {
  if (bet === undefined || bet.state === "unknown" || bet.priceDay === null)
    return <Price value={null} />;
  if (bet.state === "known") return <Price value={bet.priceUsd} />;
  return (
    <span className="text-severe">
      Ended {formatDate(parseDay(bet.priceDay) ?? 0)}, last <Price value={bet.priceUsd} />
    </span>
  );
}

/** The bets of a version with what became of each. */
export function BetTable({ version, valuation }: BetTableProps) {
  const values = new Map(valuation.bets.map((bet) => [bet.id, bet]));
  return (
    <PlainTable
      caption="Bets and what became of them"
      columns={columns}
      rows={version.bets.map((bet) => {
        const value = values.get(bet.id);
        return {
          key: bet.id,
          cells: [
            <TokenLink key="token" token={bet} asOf={null} />,
            sleeveName(bet.sleeve),
            <Value key="share" value={formatPercent(bet.share)} />,
            <Usd key="stake" value={bet.share * version.settings.budgetUsd} />,
            <Price key="entry" value={bet.entryPriceUsd} />,
            <Now key="now" bet={value} />,
            <Usd key="value" value={value?.valueUsd ?? null} />,
            <Delta key="return" fraction={value?.returnFraction ?? null} />,
          ],
        };
      })}
    />
  );
}
