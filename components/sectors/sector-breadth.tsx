import { shareAxis } from "@/components/charts/axis";
import { WeekChart } from "@/components/charts/week-chart";
import { HistoryNote } from "@/components/page/market-notes";
import { PlainTable } from "@/components/page/plain-table";
import { Section } from "@/components/token/section";
import { GradeChip } from "@/components/ui/grade-chip";
import { Delta, Value } from "@/components/ui/value";
import { formatCount, formatDate, formatPercent } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { SectorDetail } from "./sector-members";

type Weeks = SectorDetail["weeks"];

const dayOf = (text: string) => parseDay(text) ?? 0;
const percent = (value: number | null) => formatPercent(value).text;

/** From where to where a share went on the weeks on which it is known, and between what. */
function course(weeks: Weeks, share: "aboveAverage50d" | "rising30d"): string {
  const known = weeks.flatMap((week) => {
    const value = week[share];
    return value === null ? [] : [{ value, date: formatDate(dayOf(week.day)) }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return "unknown in every week";
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  const at = ({ value, date }: typeof first) => `${percent(value)} on ${date}`;
  return `from ${at(first)} to ${at(last)}, lowest ${at(low)}, highest ${at(high)}`;
}

/** What the chart shows, in words. */
const summary = (weeks: Weeks): string =>
  `Above the 50-day average: ${course(weeks, "aboveAverage50d")}. Positive 30-day return: ${course(weeks, "rising30d")}.`;

function WeekTable({ weeks }: { weeks: Weeks }) {
  return (
    <PlainTable
      caption="Breadth by week, newest first"
      className="max-h-96 overflow-y-auto"
      columns={[
        { title: "Week to" },
        { title: "Above 50-day avg.", numeric: true },
        { title: "Rising, 30 d", numeric: true },
        { title: "Median 7 d", numeric: true },
        { title: "Median grade", numeric: true },
        { title: "Tokens", numeric: true },
      ]}
      rows={weeks.toReversed().map((week) => ({
        key: week.day,
        cells: [
          formatDate(dayOf(week.day)),
          <Value key="above" value={formatPercent(week.aboveAverage50d)} />,
          <Value key="rising" value={formatPercent(week.rising30d)} />,
          <Delta key="return" fraction={week.medianReturn7d} />,
          <GradeChip key="grade" grade={week.medianGrade} />,
          <Value key="tokens" value={formatCount(week.tokens)} />,
        ],
      }))}
    />
  );
}

/** How much of a sector takes part in its moves, week by week. */
export function SectorBreadth({ weeks }: { weeks: Weeks }) {
  return (
    <Section title="Breadth over time" note="One point for every graded Sunday up to the day.">
      {weeks.length < 2 ? (
        <HistoryNote weeks={weeks.length} needed="A line needs two." />
      ) : (
        <>
          <WeekChart
            days={weeks.map(({ day }) => dayOf(day))}
            format={(value) => `${Math.round(100 * value)}%`}
            axis={shareAxis}
            lines={[
              {
                name: "Above the 50-day average",
                values: weeks.map(({ aboveAverage50d }) => aboveAverage50d),
                colour: "accent",
              },
              {
                name: "Positive 30-day return",
                values: weeks.map(({ rising30d }) => rising30d),
                colour: "ink-3",
                dashes: "5 4",
              },
            ]}
          />
          <p className="mt-2 text-xs text-ink-2 text-pretty">{summary(weeks)}</p>
          <details className="mt-2">
            <summary className="cursor-pointer py-1 text-xs text-accent">Show as a table</summary>
            <WeekTable weeks={weeks} />
          </details>
        </>
      )}
    </Section>
  );
}
