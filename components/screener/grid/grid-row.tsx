"use client";
import clsx from "clsx";
import { Check, Plus } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import type { ComparedToken } from "@/components/compare/compared";
import { type GridColumn, isNumeric } from "@/components/screener/state/columns";
import type { TokenSource } from "@/components/screener/state/rows";
import type { FlagInfo } from "@/lib/domain/screen/catalog";
import { Cell } from "./cell";

interface GridRowProps {
  readonly source: TokenSource;
  /** The token's row in the source. */
  readonly row: number;
  /** Its place in the grid. */
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly flags: readonly FlagInfo[];
  /** Pixels from the top of the rows. */
  readonly top: number;
  /** The column that Tab leads to, null when the row has none. */
  readonly focusable: number | null;
  readonly peeked: boolean;
  readonly compared: boolean;
  readonly href: string;
  readonly onCompare: (token: ComparedToken) => void;
}

/** A token. The row leads to its page; the link in its first cell is what keyboard and screen readers use. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { source, row, index, columns, flags, top, focusable, peeked, compared, href } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={peeked}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
      className={clsx(
        "group absolute inset-x-0 top-0 grid h-(--row-height) contain-strict grid-cols-(--grid-columns) items-center border-b",
        peeked ? "bg-selected" : "bg-surface hover:bg-hover",
      )}
    >
      <TokenCell
        symbol={source.symbol(row)}
        name={source.name(row)}
        href={href}
        row={index}
        focusable={focusable === 0}
        compared={compared}
        onCompare={() => props.onCompare({ id: source.id(row), symbol: source.symbol(row) })}
      />
      {columns.map((column, i) => (
        <td
          key={column.id}
          aria-colindex={i + 2}
          data-cell={`${index}:${i + 1}`}
          tabIndex={focusable === i + 1 ? 0 : -1}
          className={clsx(
            "flex h-full items-center overflow-hidden px-2 -outline-offset-2 contain-strict",
            isNumeric(column) && "justify-end",
          )}
        >
          <Cell source={source} row={row} column={column} flags={flags} />
        </td>
      ))}
    </tr>
  );
});

interface TokenCellProps {
  readonly symbol: string;
  readonly name: string;
  readonly href: string;
  readonly row: number;
  readonly focusable: boolean;
  readonly compared: boolean;
  readonly onCompare: () => void;
}

function TokenCell(props: TokenCellProps) {
  const { symbol, name, href, row, focusable, compared, onCompare } = props;
  return (
    <th
      scope="row"
      aria-colindex={1}
      className={clsx(
        "sticky left-0 z-10 flex h-full items-center contain-strict border-r bg-inherit pl-3 text-left font-normal sm:pl-4 pointer-coarse:pr-7",
        compared ? "pr-7" : "pr-2",
      )}
    >
      <Link
        href={href}
        prefetch={false}
        data-cell={`${row}:0`}
        tabIndex={focusable ? 0 : -1}
        className="flex min-w-0 grow flex-col leading-tight sm:flex-row sm:items-baseline sm:gap-2"
      >
        <span className="shrink-0 truncate font-medium">{symbol.toUpperCase()}</span>{" "}
        <span className="truncate text-xs text-ink-3" title={name}>
          {name}
        </span>
      </Link>
      <button
        type="button"
        tabIndex={-1}
        aria-pressed={compared}
        aria-label={`Compare ${symbol}`}
        title="Compare (c)"
        onClick={onCompare}
        className={clsx(
          "absolute right-0.5 grid size-7 place-items-center rounded-sm",
          compared
            ? "text-accent"
            : "bg-inherit text-ink-2 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100",
        )}
      >
        {compared ? (
          <Check aria-hidden className="size-4" />
        ) : (
          <Plus aria-hidden className="size-3.5" />
        )}
      </button>
    </th>
  );
}
