import { Download } from "lucide-react";
import { asOfSearch, type TokenHistory } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { Button } from "@/components/ui/button";
import { GradeChip } from "@/components/ui/grade-chip";
import { Delta, Value } from "@/components/ui/value";
import { formatDate, formatPrice, formatUsd } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

const daysShown = 30;

interface HistoryTableProps {
  readonly history: TokenHistory;
  readonly asOf: string | null;
}

interface HistoryRow {
  readonly day: string;
  readonly price: number | null;
  readonly change: number | null;
  readonly volume24h: number | null;
  readonly marketCap: number | null;
  /** Undefined on a day that was not graded. */
  readonly grade: number | null | undefined;
}

/** The last days of a history up to its newest price, newest first. */
function recentRows({ days, price, volume24h, marketCap, grades }: TokenHistory): HistoryRow[] {
  const graded = new Map(grades.map((one) => [one.day, one.overall]));
  const newest = price.findLastIndex((value) => value !== null);
  const end = newest === -1 ? days.length : newest + 1;
  const first = Math.max(0, end - daysShown);
  return days
    .slice(first, end)
    .map((day, i) => {
      const at = first + i;
      const now = price[at] ?? null;
      const before = price[at - 1] ?? null;
      return {
        day,
        price: now,
        change: now === null || before === null || before === 0 ? null : now / before - 1,
        volume24h: volume24h[at] ?? null,
        marketCap: marketCap[at] ?? null,
        grade: graded.get(day),
      };
    })
    .reverse();
}

const titles = ["Day", "Price", "Change", "Volume", "Market cap", "Grade"];

/** The last 30 days with a price, and the whole history as a file. */
export function HistoryTable({ history, asOf }: HistoryTableProps) {
  const rows = recentRows(history);
  return (
    <Section
      title={`Last ${rows.length} days`}
      aside={
        <Button size="sm" asChild>
          <a
            href={`/api/v1/tokens/${encodeURIComponent(history.id)}/history.csv${asOfSearch(asOf)}`}
            download
          >
            <Download aria-hidden />
            All {history.days.length} days as CSV
          </a>
        </Button>
      }
    >
      <table className="w-full text-grid">
        <thead className="text-xs text-ink-3">
          <tr className="border-b">
            {titles.map((title, i) => (
              <th
                key={title}
                scope="col"
                className={`py-1 font-normal ${i === 0 ? "text-left" : "pl-2 text-right"} ${i === 4 ? "max-sm:hidden" : ""}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.day} className="border-b">
              <th scope="row" className="figures py-1 text-left font-normal">
                <span className="sm:hidden">{row.day.slice(5)}</span>
                <span className="max-sm:hidden">{formatDate(parseDay(row.day) ?? 0)}</span>
              </th>
              <td className="pl-2 text-right">
                <Value value={formatPrice(row.price)} />
              </td>
              <td className="pl-2 text-right">
                <Delta fraction={row.change} />
              </td>
              <td className="pl-2 text-right">
                <Value value={formatUsd(row.volume24h)} />
              </td>
              <td className="pl-2 text-right max-sm:hidden">
                <Value value={formatUsd(row.marketCap)} />
              </td>
              <td className="pl-2">
                <span className="flex justify-end">
                  {row.grade === undefined ? (
                    <span className="text-xs text-ink-3">not graded</span>
                  ) : (
                    <GradeChip grade={row.grade} />
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
