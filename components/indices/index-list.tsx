import Link from "next/link";
import { HistoryNote, StaleNote } from "@/components/page/market-notes";
import { PageFrame } from "@/components/page/page-frame";
import { PlainTable } from "@/components/page/plain-table";
import { asOfSearch } from "@/components/token/model";
import { Delta, Unknown, Value } from "@/components/ui/value";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listIndices } from "@/lib/contracts/indices";
import { formatPercent, formatRatio } from "@/lib/domain/format";

type Answer = AnswerOf<typeof listIndices>;

const columns = [
  { title: "Index" },
  { title: "Level", hint: "From 1000 at the first graded week", numeric: true },
  { title: "Week", numeric: true },
  { title: "Since start", numeric: true },
  { title: "Equal weight", hint: "The whole pool in equal parts, without costs", numeric: true },
  { title: "Bitcoin", numeric: true },
  { title: "Deepest fall", numeric: true },
  { title: "Volatility", hint: "A year", numeric: true },
  { title: "Turnover", hint: "One-way, mean of a week", numeric: true },
  { title: "Costs", hint: "All rebalances together", numeric: true },
];

/** All theme indices as of a day, losing ones too. */
export function IndexList({ data, meta, asOf }: Answer & { readonly asOf: string | null }) {
  const weeks = Math.max(0, ...data.map(({ statistics }) => statistics.weeks));
  return (
    <PageFrame
      title="Theme indices"
      lead="Baskets chosen by published rules on every graded Sunday and valued at the next one's prices, after costs. Each is held against its whole pool in equal parts: what choosing by grade was worth, or what it cost."
    >
      <StaleNote meta={meta} />
      {weeks < 13 && (
        <HistoryNote weeks={weeks} needed="A level needs two, figures of a year thirteen." />
      )}
      <PlainTable
        caption="Theme indices"
        columns={columns}
        rows={data.map(({ id, name, level, weekReturn, statistics }) => ({
          key: id,
          cells: [
            <Link
              key="name"
              href={`/indices/${id}${asOfSearch(asOf)}`}
              className="font-medium whitespace-nowrap hover:underline"
            >
              {name}
            </Link>,
            level === null ? (
              <Unknown key="level" />
            ) : (
              <Value key="level" value={formatRatio(level)} />
            ),
            <Delta key="week" fraction={weekReturn} />,
            <Delta key="total" fraction={statistics.totalReturn} />,
            <Delta key="equal" fraction={statistics.equalWeightReturn} />,
            <Delta key="bitcoin" fraction={statistics.bitcoinReturn} />,
            <Delta key="fall" fraction={statistics.maxDrawdown} />,
            <Value key="volatility" value={formatPercent(statistics.volatility)} />,
            <Value key="turnover" value={formatPercent(statistics.weeklyTurnover)} />,
            <Value key="costs" value={formatPercent(statistics.totalCosts)} />,
          ],
        }))}
      />
    </PageFrame>
  );
}
