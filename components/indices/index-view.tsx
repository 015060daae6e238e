import { FactList } from "@/components/page/fact-list";
import { HistoryNote, StaleNote } from "@/components/page/market-notes";
import { PageFrame } from "@/components/page/page-frame";
import { Section } from "@/components/token/section";
import { Delta, Value } from "@/components/ui/value";
import type { Meta } from "@/lib/contracts/envelope";
import { formatCount, formatPercent, formatRatio } from "@/lib/domain/format";
import { type IndexDetail, IndexHistory } from "./index-history";
import { IndexHoldings } from "./index-holdings";
import { LastRebalance } from "./last-rebalance";

const share = (value: number | null) => <Value value={formatPercent(value)} />;

function IndexFacts({ index: { level, weekReturn, statistics } }: { index: IndexDetail }) {
  return (
    <FactList
      facts={[
        ["Level", <Value key="v" value={formatRatio(level)} />],
        ["Last week", <Delta key="v" fraction={weekReturn} />],
        ["Since start", <Delta key="v" fraction={statistics.totalReturn} />],
        ["Pool, equal weight", <Delta key="v" fraction={statistics.equalWeightReturn} />],
        ["Bitcoin", <Delta key="v" fraction={statistics.bitcoinReturn} />],
        ["A year", <Delta key="v" fraction={statistics.annualisedReturn} />],
        ["Volatility, a year", share(statistics.volatility)],
        ["Deepest fall", <Delta key="v" fraction={statistics.maxDrawdown} />],
        ["Tracking error, a year", share(statistics.trackingError)],
        ["Turnover, a week", share(statistics.weeklyTurnover)],
        ["Costs, all together", share(statistics.totalCosts)],
        ["Written off", <Value key="v" value={formatCount(statistics.writtenOff)} />],
      ]}
    />
  );
}

interface IndexViewProps {
  readonly index: IndexDetail;
  readonly meta: Meta;
}

/** One index: figures, level, holdings, last rebalance, rules. */
export function IndexView({ index, meta }: IndexViewProps) {
  const { weeks } = index.statistics;
  return (
    <PageFrame title={index.name} lead={index.description}>
      <StaleNote meta={meta} />
      <IndexFacts index={index} />
      {weeks > 1 && weeks < 13 && (
        <HistoryNote weeks={weeks} needed="Figures of a year need thirteen." />
      )}
      <IndexHistory history={index.history} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <IndexHoldings index={index} />
        <div className="flex flex-col gap-6">
          <LastRebalance rebalance={index.lastRebalance} />
          <Section title="Rules">
            <ul className="list-disc space-y-1.5 pl-4 text-ink-2">
              {index.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </PageFrame>
  );
}
