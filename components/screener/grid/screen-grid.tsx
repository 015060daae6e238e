"use client";
import { useRouter } from "next/navigation";
import { type CSSProperties, type MouseEvent, useMemo, useRef } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { type GridColumn, gridColumns, visibleColumns } from "@/components/screener/state/columns";
import { withSort } from "@/components/screener/state/edit-query";
import { formatDay } from "@/lib/domain/market/day";
import { defaultSort } from "@/lib/domain/screen/run/order";
import { GridBody } from "./grid-body";
import { GridHead } from "./grid-head";
import { useColumnWidths } from "./use-column-widths";
import { useGridCommands } from "./use-grid-commands";
import { useGridKeys } from "./use-grid-keys";
import { rowHeight, useVirtualRows } from "./use-virtual-rows";

interface ScreenGridProps {
  /** Id of the token in the peek panel, null while it is closed. */
  readonly peeked: string | null;
  readonly onPeek: (id: string | null) => void;
}

/** The rows of the screen: only those in view are in the page, one tab stop, sticky head and first column. */
export function ScreenGrid({ peeked, onPeek }: ScreenGridProps) {
  const { query, commit, result } = useScreener();
  const { rows } = result;
  const router = useRouter();
  const grid = useRef<HTMLDivElement>(null);
  const columns = useGridColumns();
  const { template, widthOf, setWidth } = useColumnWidths(columns);
  const virtual = useVirtualRows(grid);

  const day = query.asOf === null ? "" : `?asOf=${formatDay(query.asOf)}`;
  const hrefOf = (row: number) => `/tokens/${encodeURIComponent(rows.id(row))}${day}`;
  const open = (row: number) => router.push(hrefOf(row));
  const peek = (row: number) => onPeek(peeked === rows.id(row) ? null : rows.id(row));
  const columnIds = columns.map(({ id }) => id);
  const onKey = useGridCommands({ columnIds, widthOf, setWidth, open, peek });
  const { place, onKeyDown, onFocus } = useGridKeys({
    grid,
    rowCount: rows.length,
    columnCount: columns.length + 1,
    pageRows: virtual.pageRows,
    onMove: (row) => {
      virtual.scrollTo(row);
      if (peeked !== null) onPeek(rows.id(row));
    },
    onKey,
  });
  virtual.keep(place.row);
  const style = { "--grid-columns": template, "--row-height": `${rowHeight}px` };

  return (
    <div
      ref={grid}
      style={style as CSSProperties}
      className="relative min-h-60 grow overflow-auto overscroll-contain text-grid [--first-column:8.5rem] sm:[--first-column:12rem]"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: WAI-ARIA's own data grid pattern.
        role="grid"
        aria-label="Tokens of this screen"
        aria-rowcount={(result.total ?? 0) + 1}
        aria-colcount={columns.length + 1}
        aria-busy={result.status === "loading"}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={(event) => {
          const row = clickedRow(event);
          if (row !== null) open(row);
        }}
        className="block w-max min-w-full"
      >
        <GridHead
          columns={columns}
          sort={query.sort.length === 0 ? defaultSort : query.sort}
          focusable={place.row < 0 ? place.column : null}
          widthOf={widthOf}
          onResize={setWidth}
          onSort={(id, descending, add) => commit(withSort(query, id, descending, add))}
        />
        <GridBody
          virtual={virtual}
          columns={columns}
          place={place}
          peeked={peeked}
          hrefOf={hrefOf}
        />
      </table>
    </div>
  );
}

/** The columns shown. By the text of their ids: a screen that keeps its columns keeps its cells. */
function useGridColumns(): readonly GridColumn[] {
  const { first, query } = useScreener();
  const ids = visibleColumns(query, first.columns).join();
  return useMemo(() => gridColumns(ids.split(","), first.columns), [ids, first.columns]);
}

/** The row under a plain click; null on links and buttons, and when text is being selected. */
function clickedRow({ target, metaKey, ctrlKey }: MouseEvent): number | null {
  if (!(target instanceof Element) || target.closest("a, button") || metaKey || ctrlKey)
    return null;
  if (window.getSelection()?.isCollapsed === false) return null;
  const row = target.closest<HTMLElement>("[data-row]")?.dataset.row;
  return row === undefined ? null : Number(row);
}
