import { PlainTable } from "@/components/page/plain-table";
import { Value } from "@/components/ui/value";
import { formatDate, formatPrice, formatUsd, group } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { BacktestResult } from "@/lib/queries/basket-backtest";

const reasons = {
  rebalance: "chosen anew",
  stop: "stop",
  "take-profit": "take profit",
  "time-stop": "time stop",
  invalidation: "invalidation",
  "written-off": "vanished: written off",
  end: "end of the test",
} as const;

/** The page shows this many; the rest is in the API's answer. */
const mostShown = 400;

/** Every trade of the backtest, oldest first. */
export function TradesTable({ trades }: { trades: BacktestResult["trades"] }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-grid">
        {group(trades.length)} trades
        {trades.length > mostShown && (
          <span className="text-ink-3"> (the first {mostShown} are shown)</span>
        )}
      </summary>
      <PlainTable
        caption="Trades"
        className="max-h-96 overflow-y-auto"
        columns={[
          { title: "Day" },
          { title: "Token" },
          { title: "Side" },
          { title: "Why" },
          { title: "Price", numeric: true },
          { title: "Amount", numeric: true },
          { title: "Cost", numeric: true },
          { title: "Cash after", numeric: true },
        ]}
        rows={trades.slice(0, mostShown).map((trade, i) => ({
          key: `${i} ${trade.id}`,
          cells: [
            formatDate(parseDay(trade.day) ?? 0),
            trade.symbol.toUpperCase(),
            trade.side,
            reasons[trade.reason],
            <Value key="price" value={formatPrice(trade.priceUsd)} />,
            <Value key="amount" value={formatUsd(trade.grossUsd)} />,
            <Value key="cost" value={formatUsd(trade.costUsd)} />,
            <Value key="cash" value={formatUsd(trade.cashAfterUsd)} />,
          ],
        }))}
      />
    </details>
  );
}
