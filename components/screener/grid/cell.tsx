import type { GridColumn } from "@/components/screener/state/columns";
import type { ScreenRows } from "@/components/screener/state/rows";
import { SeverityMark, severityWords } from "@/components/ui/badge";
import { GradeChip, GradeSpot } from "@/components/ui/grade-chip";
import { Sparkline } from "@/components/ui/sparkline";
import { Delta, Unknown, Value } from "@/components/ui/value";
import type { ColumnInfo, NumberColumnInfo } from "@/lib/domain/column";
import { severities } from "@/lib/domain/flag";
import { formatPrice, formatValue } from "@/lib/domain/format";
import type { FlagInfo } from "@/lib/domain/screen/catalog";

interface CellProps {
  readonly rows: ScreenRows;
  readonly index: number;
  readonly column: GridColumn;
  readonly flags: readonly FlagInfo[];
}

/** One cell of the grid by the kind of its column. */
export function Cell({ rows, index, column, flags }: CellProps) {
  if (column.kind === "spark") return <Sparkline values={rows.spark(index)} width={76} />;
  if (column.kind === "flags") return <Flags raised={rows.flags(index)} flags={flags} />;
  const { info } = column;
  return info.kind === "number" ? (
    <NumberValue column={info} value={rows.number(index, info.id)} />
  ) : (
    <Choice column={info} value={rows.choice(index, info.id)} />
  );
}

/** A value of a number column as it is shown everywhere: grade chip, change with arrow, amount. */
export function NumberValue({ column, value }: { column: NumberColumnInfo; value: number }) {
  if (column.id === "grade") return <GradeChip grade={value} />;
  if (column.unit === "grade") return <GradeSpot grade={value} />;
  if (column.unit === "fraction" && column.scale === "symlog") return <Delta fraction={value} />;
  if (column.id === "price") return <Value value={formatPrice(value)} />;
  return <Value value={formatValue(column.unit, value)} />;
}

function Choice({ column, value }: { column: ColumnInfo; value: string | null }) {
  if (value === null) return <Unknown />;
  const known = column.kind === "choice" ? column.values : undefined;
  const label = known?.find((one) => one.value === value)?.label ?? value;
  return (
    <span className="truncate" title={label}>
      {label}
    </span>
  );
}

/** The worst severity with how many red flags there are; their names are the tooltip and what is read out. */
function Flags({ raised, flags }: { raised: readonly string[]; flags: readonly FlagInfo[] }) {
  const found = flags.filter(({ key }) => raised.includes(key));
  const worst = severities.find((severity) => found.some((flag) => flag.severity === severity));
  if (worst === undefined) return <span className="text-ink-3">none</span>;
  const names = found.map(({ name, severity }) => `${severityWords[severity]}: ${name}`).join("; ");
  return (
    <span className="inline-flex items-center gap-1.5" title={names}>
      <SeverityMark severity={worst} />
      {found.length > 1 && <span className="figures text-xs text-ink-3">+{found.length - 1}</span>}
      <span className="sr-only">{names}</span>
    </span>
  );
}
