import { memo } from "react";
import type { GridColumn } from "@/components/screener/state/columns";
import type { TokenSource } from "@/components/screener/state/rows";
import { SeverityMark, severityWords } from "@/components/ui/badge";
import { NumberValue } from "@/components/ui/number-value";
import { Sparkline } from "@/components/ui/sparkline";
import { Unknown } from "@/components/ui/value";
import type { ColumnInfo } from "@/lib/domain/column";
import { severities } from "@/lib/domain/flag";
import type { FlagInfo } from "@/lib/domain/screen/catalog";

interface CellProps {
  readonly source: TokenSource;
  readonly row: number;
  readonly column: GridColumn;
  readonly flags: readonly FlagInfo[];
}

/** One cell of the grid by the kind of its column. A row that only moves keeps its cells. */
export const Cell = memo(function Cell({ source, row, column, flags }: CellProps) {
  if (column.kind === "spark") return <Sparkline values={source.spark(row)} width={76} />;
  if (column.kind === "flags") return <Flags raised={source.flags(row)} flags={flags} />;
  const { info } = column;
  return info.kind === "number" ? (
    <NumberValue column={info} value={source.number(row, info.id)} />
  ) : (
    <Choice column={info} value={source.choice(row, info.id)} />
  );
});

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
