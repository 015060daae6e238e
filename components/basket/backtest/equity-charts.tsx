import { WeekChart, type WeekLine } from "@/components/charts/week-chart";
import { PlainTable } from "@/components/page/plain-table";
import { Value } from "@/components/ui/value";
import { formatDate, formatPercent, formatUsd } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { BacktestResult } from "@/lib/queries/basket-backtest";

const dayOf = (text: string) => parseDay(text) ?? 0;
const isKnown = (values: readonly (number | null)[]) => values.some((value) => value !== null);

function linesOf({ equity, equalWeight, bitcoin, randomMedian }: BacktestResult): WeekLine[] {
  const compared: WeekLine[] = [
    { name: "Pool, equal weight", values: equalWeight, colour: "ink-3", dashes: "5 4" },
    { name: "Random baskets, median", values: randomMedian, colour: "up", dashes: "8 3 2 3" },
    { name: "Bitcoin", values: bitcoin, colour: "down", dashes: "1 3" },
  ];
  return [
    { name: "Basket", values: equity, colour: "accent" },
    ...compared.filter(({ values }) => isKnown(values)),
  ];
}

function EquityTable({ result }: { result: BacktestResult }) {
  const columns = [result.equity, result.equalWeight, result.randomMedian, result.bitcoin];
  return (
    <PlainTable
      caption="Value by week, newest first"
      className="max-h-80 overflow-y-auto"
      columns={[
        { title: "Week to" },
        ...["Basket", "Equal weight", "Random, median", "Bitcoin", "Drawdown"].map((title) => ({
          title,
          numeric: true,
        })),
      ]}
      rows={result.days
        .map((day, i) => ({
          key: day,
          cells: [
            formatDate(dayOf(day)),
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move.
            ...columns.map((values, c) => <Value key={c} value={formatUsd(values[i])} />),
            <Value key="drawdown" value={formatPercent(result.drawdown[i])} />,
          ],
        }))
        .toReversed()}
    />
  );
}

/** The value of the basket and what it is compared with, and how far it was under its height, week by week. */
export function EquityCharts({ result }: { result: BacktestResult }) {
  const days = result.days.map(dayOf);
  return (
    <div className="grid min-w-0 gap-4">
      <WeekChart days={days} lines={linesOf(result)} format={(value) => formatUsd(value).text} />
      <div>
        <h4 className="mb-1 text-xs text-ink-3">Under its height so far</h4>
        <WeekChart
          days={days}
          lines={[{ name: "Drawdown", values: result.drawdown, colour: "down" }]}
          format={(value) => formatPercent(value).text}
        />
      </div>
      <details>
        <summary className="cursor-pointer py-1 text-xs text-accent">Show as a table</summary>
        <EquityTable result={result} />
      </details>
    </div>
  );
}
