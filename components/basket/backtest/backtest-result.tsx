import { memo } from "react";
import { sleeveName } from "@/components/baskets/sleeve-name";
import { FactList } from "@/components/page/fact-list";
import { PlainTable } from "@/components/page/plain-table";
import { Delta, Value } from "@/components/ui/value";
import { formatDate, formatPercent, formatRatio, formatUsd } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { BacktestResult } from "@/lib/queries/basket-backtest";
import { EquityCharts } from "./equity-charts";
import { TradesTable } from "./trades-table";
import { isFavoured, verdict } from "./verdict";

const dateOf = (day: string) => formatDate(parseDay(day) ?? 0);

function Verdict({ result }: { result: BacktestResult }) {
  return (
    <div className="border-l-2 border-accent pl-3">
      <p className="font-semibold">
        {isFavoured(result)
          ? "The past favours these settings over random ones, after counting the variants tried."
          : "The past does not show that these settings are better than luck."}
      </p>
      <ul className="mt-1 list-disc pl-5 text-xs text-ink-2">
        {verdict(result).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ result }: { result: BacktestResult }) {
  const { figures, random, deflatedSharpe, rebalances } = result;
  return (
    <FactList
      facts={[
        ["Return", <Delta key="v" fraction={figures.totalReturn} />],
        ["A year", <Delta key="v" fraction={figures.annualReturn} />],
        ["Deepest fall", <Value key="v" value={formatPercent(figures.maxDrawdown)} />],
        ["Sharpe ratio", <Value key="v" value={formatRatio(figures.sharpe)} />],
        [
          "Above luck",
          <Value key="v" value={formatPercent(deflatedSharpe?.probability ?? null)} />,
        ],
        ["Variants tried", String(deflatedSharpe?.variants ?? "–")],
        ["Among random", <Value key="v" value={formatPercent(random?.percentile ?? null)} />],
        ["Costs", <Value key="v" value={formatUsd(result.costsUsd)} />],
        ["Turnover a year", <Value key="v" value={formatPercent(result.turnoverPerYear)} />],
        ["Chosen anew", `${rebalances.done} of ${rebalances.wanted} times`],
        ["Vanished tokens", String(result.writtenOff.length)],
        [
          "If these kept a tenth",
          <Delta key="v" fraction={result.vanishedAtMinus90.totalReturn} />,
        ],
      ]}
    />
  );
}

function BacktestResultViewPlain({ result }: { result: BacktestResult }) {
  const { skipped } = result.rebalances;
  return (
    <div className="grid min-w-0 gap-4">
      <Verdict result={result} />
      <Facts result={result} />
      <EquityCharts result={result} />
      <PlainTable
        caption="Profit by sleeve"
        columns={[
          { title: "Sleeve" },
          { title: "Profit", numeric: true },
          { title: "Trades", numeric: true },
        ]}
        rows={result.sleeves.map(({ sleeve, profitUsd, trades }) => ({
          key: sleeve ?? "none",
          cells: [
            sleeveName(sleeve),
            <Value key="profit" value={formatUsd(profitUsd)} />,
            String(trades),
          ],
        }))}
      />
      <TradesTable trades={result.trades} />
      <ul className="list-disc pl-5 text-xs text-ink-3">
        {result.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {skipped.length > 0 && (
          <li>
            Not graded, so that the basket stayed as it was:{" "}
            {skipped.slice(0, 8).map(dateOf).join(", ")}
            {skipped.length > 8 && ` and ${skipped.length - 8} more`}.
          </li>
        )}
        <li>
          {result.source}, {dateOf(result.from)} to {dateOf(result.to)}.
        </li>
      </ul>
    </div>
  );
}

/** A finished backtest: what it says, figures, curves, where the profit came from, trades. */
export const BacktestResultView = memo(BacktestResultViewPlain);
