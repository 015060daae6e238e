import { PlainTable } from "@/components/page/plain-table";
import type { TrackRecordView } from "@/lib/contracts/track-record";
import { formatMonth } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { signed } from "./numbers";

type Month = TrackRecordView["months"][number];

const monthName = ({ month }: Month) => formatMonth(parseDay(month) ?? 0);

/** The scale of the bars: the same up and down. */
const reachOf = (months: readonly Month[]) =>
  Math.max(0.1, ...months.map(({ ic }) => Math.ceil(Math.abs(ic ?? 0) * 10) / 10));

function Bar({ month, reach }: { month: Month; reach: number }) {
  const ic = month.ic ?? 0;
  const height = `${(Math.abs(ic) / reach) * 50}%`;
  return (
    <div className="relative min-w-0 grow" title={`${monthName(month)}: ${signed(month.ic, 3)}`}>
      <div
        className={
          ic < 0 ? "absolute inset-x-px top-1/2 bg-down" : "absolute inset-x-px bottom-1/2 bg-up"
        }
        style={{ height }}
      />
    </div>
  );
}

/** The rank correlation of each month as bars over and under zero, and as a table. */
export function MonthChart({ months }: { months: readonly Month[] }) {
  const reach = reachOf(months);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined)
    return <p className="text-ink-2">No month is known yet.</p>;
  const above = months.filter(({ ic }) => (ic ?? 0) > 0).length;
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      <figure className="pt-2">
        <div aria-hidden className="figures relative flex h-44 gap-px pl-10 text-2xs text-ink-3">
          {[reach, 0, -reach].map((tick, i) => (
            <span
              key={tick}
              className="absolute left-0 w-8 text-right"
              style={{ top: `calc(${i * 50}% - 0.5rem)` }}
            >
              {signed(tick, 1)}
            </span>
          ))}
          <span className="absolute right-0 left-10 top-1/2 border-t border-line-strong" />
          {months.map((month) => (
            <Bar key={month.month} month={month} reach={reach} />
          ))}
        </div>
        <div aria-hidden className="figures flex justify-between pt-2 pl-10 text-2xs text-ink-3">
          <span>{monthName(first)}</span>
          {last !== first && <span>{monthName(last)}</span>}
        </div>
        <figcaption className="mt-1 text-xs text-ink-3">
          Mean rank correlation of grade and return by month: above zero in {above} of{" "}
          {months.length}.
        </figcaption>
      </figure>
      <PlainTable
        caption="Rank correlation by month"
        className="max-h-60 overflow-y-auto"
        columns={[
          { title: "Month" },
          { title: "Weeks", numeric: true },
          { title: "Rank IC", numeric: true },
        ]}
        rows={months.toReversed().map((month) => ({
          key: month.month,
          cells: [
            monthName(month),
            <span key="weeks" className="figures">
              {month.weeks}
            </span>,
            <span key="ic" className="figures">
              {signed(month.ic, 3)}
            </span>,
          ],
        }))}
      />
    </div>
  );
}
