import { WeekChart } from "@/components/charts/week-chart";
import { HistoryNote } from "@/components/page/market-notes";
import { PlainTable } from "@/components/page/plain-table";
import { Section } from "@/components/token/section";
import { Value } from "@/components/ui/value";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getIndex } from "@/lib/contracts/indices";
import { formatChange, formatDate, formatPercent, formatRatio, group } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

export type IndexDetail = AnswerOf<typeof getIndex>["data"];
type History = IndexDetail["history"];

const dayOf = (text: string) => parseDay(text) ?? 0;

/** What the chart shows, in words. */
function summary(history: History): string {
  const [first] = history;
  const last = history.at(-1);
  if (first === undefined || last === undefined) return "";
  const low = history.reduce((a, b) => (b.level < a.level ? b : a));
  const high = history.reduce((a, b) => (b.level > a.level ? b : a));
  const at = ({ day, level }: History[number]) => `${group(level)} on ${formatDate(dayOf(day))}`;
  return `The index from ${at(first)} to ${at(last)} (${formatChange(last.level / first.level - 1).text}), lowest ${at(low)}, highest ${at(high)}. Its pool by equal weight: ${formatChange(last.equalWeight / first.equalWeight - 1).text}.`;
}

function HistoryTable({ history }: { history: History }) {
  return (
    <PlainTable
      caption="Levels by week, newest first"
      className="max-h-96 overflow-y-auto"
      columns={[
        { title: "Week to" },
        { title: "Level", numeric: true },
        { title: "Equal weight", numeric: true },
        { title: "Bitcoin", numeric: true },
        { title: "Turnover", numeric: true },
        { title: "Costs", numeric: true },
        { title: "Pool", numeric: true },
      ]}
      rows={history.toReversed().map((week) => ({
        key: week.day,
        cells: [
          formatDate(dayOf(week.day)),
          <Value key="level" value={formatRatio(week.level)} />,
          <Value key="equal" value={formatRatio(week.equalWeight)} />,
          <Value key="bitcoin" value={formatRatio(week.bitcoin)} />,
          <Value key="turnover" value={formatPercent(week.turnover)} />,
          <Value key="costs" value={formatPercent(week.costs)} />,
          <Value key="pool" value={formatRatio(week.poolSize)} />,
        ],
      }))}
    />
  );
}

/** The level of an index week by week, beside its pool and Bitcoin. */
export function IndexHistory({ history }: { history: History }) {
  const bitcoin = history.map((week) => week.bitcoin);
  return (
    <Section title="Level" note="From 1000 at the first graded week, after costs.">
      {history.length < 2 ? (
        <HistoryNote weeks={history.length} needed="A line needs two." />
      ) : (
        <>
          <WeekChart
            days={history.map(({ day }) => dayOf(day))}
            format={(value) => group(value)}
            lines={[
              { name: "Index", values: history.map(({ level }) => level), colour: "accent" },
              {
                name: "Whole pool, equal weight",
                values: history.map(({ equalWeight }) => equalWeight),
                colour: "ink-3",
                dashes: "5 4",
              },
              ...(bitcoin.some((value) => value !== null)
                ? [{ name: "Bitcoin", values: bitcoin, colour: "down", dashes: "1 3" }]
                : []),
            ]}
          />
          <p className="mt-2 text-xs text-ink-2 text-pretty">{summary(history)}</p>
          <details className="mt-2">
            <summary className="cursor-pointer py-1 text-xs text-accent">Show as a table</summary>
            <HistoryTable history={history} />
          </details>
        </>
      )}
    </Section>
  );
}
