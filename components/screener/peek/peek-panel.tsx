"use client";
import { X } from "lucide-react";
import Link from "next/link";
import { useScreener } from "@/components/screener/screener-context";
import { defaultColumns } from "@/components/screener/state/columns";
import { SeverityMark } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { NumberValue } from "@/components/ui/number-value";
import { Sparkline } from "@/components/ui/sparkline";
import type { NumberColumnInfo } from "@/lib/domain/column";
import { formatDay } from "@/lib/domain/market/day";
import { PeekReasons } from "./peek-reasons";

interface PeekPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** A token beside the grid: grades, why, key numbers, red flags. The grid keeps the focus. */
export function PeekPanel({ id, onClose }: PeekPanelProps) {
  const { result, query, first, catalog } = useScreener();
  const { rows } = result;
  const { source } = rows;
  const place = Array.from({ length: rows.length }, (_, i) => i).find((i) => rows.id(i) === id);
  const row = place === undefined ? undefined : rows.row(place);
  const asOf = query.asOf === null ? null : formatDay(query.asOf);
  const columns = defaultColumns(first.columns).flatMap((one): NumberColumnInfo[] => {
    const column = catalog.column(one);
    return column?.kind === "number" ? [column] : [];
  });
  const raised = row === undefined ? [] : source.flags(row);
  return (
    <aside
      aria-label="Peek"
      className="absolute inset-y-0 right-0 z-30 flex w-full animate-appear flex-col border-l bg-surface shadow-float sm:max-w-96"
    >
      <header className="flex items-center gap-2 border-b px-4 py-2">
        <h2 className="min-w-0 grow truncate text-md font-semibold">
          {row === undefined ? id : source.symbol(row).toUpperCase()}{" "}
          <span className="text-sm font-normal text-ink-3">
            {row === undefined ? "" : source.name(row)}
          </span>
        </h2>
        <Button asChild>
          <Link
            prefetch={false}
            href={`/tokens/${encodeURIComponent(id)}${asOf === null ? "" : `?asOf=${asOf}`}`}
          >
            Open
          </Link>
        </Button>
        <Button variant="ghost" size="icon" aria-label="Close peek" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      <section
        aria-label="Details"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto px-4 pb-6 -outline-offset-2"
      >
        {row === undefined ? (
          <p className="py-4 text-ink-2">This token is no longer in the screen.</p>
        ) : (
          <>
            <div className="border-b py-3">
              <Sparkline values={source.spark(row)} width={350} height={56} />
              <p className="mt-1 text-xs text-ink-3">Daily closes, 30 days</p>
            </div>
            <dl className="grid grid-cols-2 gap-x-6 border-b py-2">
              {columns.map((column) => (
                <div key={column.id} className="flex h-7 items-center justify-between gap-2">
                  <dt className="truncate text-xs text-ink-3">{column.short}</dt>
                  <dd className="text-grid">
                    <NumberValue column={column} value={source.number(row, column.id)} />
                  </dd>
                </div>
              ))}
            </dl>
            {raised.length > 0 && (
              <ul aria-label="Red flags" className="border-b py-2">
                {catalog.flags
                  .filter(({ key }) => raised.includes(key))
                  .map((flag) => (
                    <li key={flag.key} className="flex h-7 items-center gap-2 text-grid">
                      <SeverityMark severity={flag.severity} />
                      <span className="truncate">{flag.name}</span>
                    </li>
                  ))}
              </ul>
            )}
          </>
        )}
        <PeekReasons id={id} asOf={asOf} />
      </section>
    </aside>
  );
}
