import type { ReactNode } from "react";
import { type PlainColumn, PlainTable } from "@/components/page/plain-table";
import { group } from "@/lib/domain/format";
import type { SignalDirectionWord } from "./direction-mark";
import { EstimateCell, edgeWords, type RuleRecord } from "./estimate-cell";

const columns: readonly PlainColumn[] = [
  { title: "n", hint: "Signals whose outcome was known", numeric: true },
  { title: "Hit rate", hint: "Share of outcomes in the rule's direction", numeric: true },
  { title: "Random hit rate", hint: "A random token on the same days", numeric: true },
  { title: "Mean", numeric: true },
  { title: "Random mean", numeric: true },
  { title: "Median", numeric: true },
  { title: "Random median", numeric: true },
  { title: "Mean − random", hint: "With its 95 % confidence interval", numeric: true },
];

/** A rule's record over one horizon. */
export interface RecordRow {
  readonly key: string;
  /** Names the row. */
  readonly head: ReactNode;
  readonly record: RuleRecord;
  readonly direction: SignalDirectionWord;
}

function cellsOf({ head, record, direction }: RecordRow): ReactNode[] {
  const { n, vanished, signals, random, edge } = record;
  const of = (estimate: typeof edge | undefined, as: "share" | "change") => (
    <EstimateCell estimate={estimate ?? undefined} as={as} />
  );
  return [
    head,
    <span key="n" className="inline-flex flex-col">
      <span className="figures">{group(n)}</span>
      {vanished > 0 && (
        <span className="text-2xs whitespace-nowrap text-ink-3">{group(vanished)} vanished</span>
      )}
    </span>,
    of(signals?.hitRate, "share"),
    of(random?.hitRate, "share"),
    of(signals?.mean, "change"),
    of(random?.mean, "change"),
    of(signals?.median, "change"),
    of(random?.median, "change"),
    <span key="edge" className="inline-flex flex-col items-end">
      {of(edge, "change")}
      <span className="text-2xs whitespace-nowrap text-ink-2">{edgeWords(record, direction)}</span>
    </span>,
  ];
}

interface RecordTableProps {
  readonly caption: string;
  /** Title of the column that names the rows. */
  readonly title: string;
  readonly rows: readonly RecordRow[];
}

/** Records beside random tokens on the same days, each value over its 95 % confidence interval. */
export function RecordTable({ caption, title, rows }: RecordTableProps) {
  return (
    <PlainTable
      caption={caption}
      columns={[{ title }, ...columns]}
      rows={rows.map((row) => ({ key: row.key, cells: cellsOf(row) }))}
    />
  );
}
