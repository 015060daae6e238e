import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

/** A column of a plain table. */
export interface PlainColumn {
  readonly title: string;
  /** What the title means, where it is short. */
  readonly hint?: string;
  readonly numeric?: boolean;
  /** Where its title leads: the same page in another order. */
  readonly href?: string;
  readonly sorted?: "ascending" | "descending";
}

export interface PlainRow {
  readonly key: string;
  /** The first cell names the row. */
  readonly cells: readonly ReactNode[];
}

interface PlainTableProps {
  readonly caption: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
  readonly className?: string;
}

const arrows = { ascending: "▲", descending: "▼" } as const;

const sideOf = ({ numeric = false }: PlainColumn) => (numeric ? "text-right" : "text-left");

function Head({ column, isFirst }: { column: PlainColumn; isFirst: boolean }) {
  const { title, hint, href, sorted } = column;
  const text = (
    <>
      {title}
      {sorted !== undefined && (
        <span aria-hidden className="ml-1 text-[0.7em]">
          {arrows[sorted]}
        </span>
      )}
    </>
  );
  return (
    <th
      scope="col"
      title={hint}
      aria-sort={sorted}
      className={clsx(
        "py-0.5 align-bottom font-normal whitespace-nowrap",
        !isFirst && "pl-4",
        sideOf(column),
      )}
    >
      {href === undefined ? (
        <span className="inline-block py-1">{text}</span>
      ) : (
        <Link href={href} scroll={false} className="inline-block py-1 hover:text-ink">
          {text}
        </Link>
      )}
    </th>
  );
}

/** A table of few rows that needs no script: it scrolls sideways where it is too wide, and its titles can be links. */
export function PlainTable({ caption, columns, rows, className }: PlainTableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className={clsx("relative overflow-x-auto border-y print:overflow-visible", className)}
    >
      <table className="w-full text-grid">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-xs text-ink-3">
          <tr>
            {columns.map((column, i) => (
              <Head key={column.title} column={column} isFirst={i === 0} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-t hover:bg-hover">
              {columns.map((column, i) =>
                i === 0 ? (
                  <th key={column.title} scope="row" className="py-1.5 text-left font-normal">
                    {cells[i]}
                  </th>
                ) : (
                  <td key={column.title} className={clsx("py-1.5 pl-4", sideOf(column))}>
                    {cells[i]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
