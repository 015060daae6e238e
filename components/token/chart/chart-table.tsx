import { gradeKindWords } from "@/components/token/grade-kinds";
import { Unknown, Value } from "@/components/ui/value";
import { formatDate, formatGrade, formatPrice, formatUsd } from "@/lib/domain/format";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { type Reading, readingAt } from "./reading";
import type { ChartView } from "./view";

/** Longer tables skip days: 400 rows are read, 4,000 are not. */
const mostRows = 400;

/** The readings of a view, newest first, and how many days lie between two. */
function rowsOf(view: ChartView, kind: GradeKind): { rows: Reading[]; stepDays: number } {
  const length = view.price.length;
  const stepDays = length <= mostRows ? 1 : Math.ceil(length / mostRows / 7) * 7;
  const rows = Array.from({ length: Math.ceil(length / stepDays) }, (_, i) =>
    readingAt(view, kind, length - 1 - i * stepDays),
  );
  return { rows, stepDays };
}

/** The days of the charts as a table, newest first. */
export function ChartTable({ view, kind }: { view: ChartView; kind: GradeKind }) {
  const { rows, stepDays } = rowsOf(view, kind);
  const { name } = gradeKindWords[kind];
  return (
    <section
      aria-label="History as a table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="h-[36rem] overflow-auto border-y"
    >
      <table className="w-full text-grid">
        <caption className="py-1 text-left text-xs text-ink-3">
          {stepDays === 1 ? "Every day" : `One day in ${stepDays}`}, newest first
        </caption>
        <thead className="sticky top-0 bg-canvas text-xs text-ink-3">
          <tr>
            {["Day", "Price", "Volume, 24 h", "Market cap", `${name} grade`].map((title, i) => (
              <th
                key={title}
                scope="col"
                className={`py-1 font-normal ${i === 0 ? "text-left" : "pl-3 text-right"}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, price, volume24h, marketCap, grade }) => (
            <tr key={day} className="border-t">
              <th scope="row" className="figures py-1 text-left font-normal">
                {formatDate(day)}
              </th>
              <td className="pl-3 text-right">
                <Value value={formatPrice(price)} />
              </td>
              <td className="pl-3 text-right">
                <Value value={formatUsd(volume24h)} />
              </td>
              <td className="pl-3 text-right">
                <Value value={formatUsd(marketCap)} />
              </td>
              <td className="pl-3 text-right">
                {grade === undefined ? (
                  <span className="text-ink-3">not graded</span>
                ) : grade === null ? (
                  <Unknown />
                ) : (
                  <Value value={formatGrade(grade)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
