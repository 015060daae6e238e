import { ContributionBar, Points } from "@/components/ui/contribution";
import type { ColumnUnit } from "@/lib/domain/column";
import { formatGrade, formatValue } from "@/lib/domain/format";
import type { DifferenceRow, DifferenceTableData } from "./rows";

interface DifferenceTableProps {
  readonly table: DifferenceTableData;
  /** What the two sides are called: days, or symbols. */
  readonly sides: readonly [string, string];
}

const units: ReadonlySet<string> = new Set<ColumnUnit>([
  ...(["fraction", "ratio", "usd", "count", "tokens", "days", "score", "flag", "rank"] as const),
]);
const isUnit = (unit: string): unit is ColumnUnit => units.has(unit);
const valueText = (unit: string, value: number | null) =>
  isUnit(unit) ? formatValue(unit, value).text : "";

const cell = "py-1 pl-3 text-right figures whitespace-nowrap max-sm:hidden";

function Row({ row, peak }: { row: DifferenceRow; peak: number }) {
  const [from, to] = [valueText(row.unit, row.from), valueText(row.unit, row.to)];
  return (
    <tr className="border-b">
      <th scope="row" className="py-1 text-left font-normal">
        {row.name}
        {row.unit !== "" && (
          <span className="figures block text-xs text-ink-3 sm:hidden">
            {from} → {to}
          </span>
        )}
      </th>
      <td className={cell}>{from}</td>
      <td className={cell}>{to}</td>
      <td className="w-24 py-1 pl-3 sm:w-32">
        <ContributionBar points={row.points} peak={peak} />
      </td>
      <td className="w-18 py-1 text-right">
        <Points value={row.points} />
      </td>
    </tr>
  );
}

/** What made two grades differ: a bar to the right lifts the second over the first; the rows add up to the change. */
export function DifferenceTable({ table, sides }: DifferenceTableProps) {
  const { sentence, change, rows, from, to } = table;
  const peak = Math.max(1, ...rows.map(({ points }) => Math.abs(points)));
  return (
    <>
      <p className="mb-2 max-w-prose text-grid text-ink-2 text-pretty">{sentence}</p>
      {change !== null && (
        <table className="w-full text-grid">
          <thead className="text-xs text-ink-3">
            <tr className="border-b">
              <th scope="col" className="py-1 text-left font-normal">
                Data point
              </th>
              <th scope="col" className={`${cell} font-normal`}>
                {sides[0]}
              </th>
              <th scope="col" className={`${cell} font-normal`}>
                {sides[1]}
              </th>
              <th scope="col" colSpan={2} className="py-1 text-right font-normal">
                Grade points
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} peak={peak} />
            ))}
          </tbody>
          <tfoot>
            <tr className="font-medium">
              <th scope="row" className="py-1 text-left font-medium">
                Grade
                <span className="figures block text-xs font-normal text-ink-3 sm:hidden">
                  {formatGrade(from).text} → {formatGrade(to).text}
                </span>
              </th>
              <td className={cell}>{formatGrade(from).text}</td>
              <td className={cell}>{formatGrade(to).text}</td>
              <td />
              <td className="py-1 text-right">
                <Points value={change} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </>
  );
}
