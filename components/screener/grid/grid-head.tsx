"use client";
import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { columnTitle, type GridColumn, isNumeric } from "@/components/screener/state/columns";
import type { SortKey } from "@/lib/domain/screen/query";
import { ResizeHandle } from "./resize-handle";

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly sort: readonly SortKey[];
  /** The column that Tab leads to, null when the head has none. */
  readonly focusable: number | null;
  readonly widthOf: (id: string) => number;
  readonly onResize: (id: string, width: number) => void;
  readonly onSort: (id: string, firstDescending: boolean, add: boolean) => void;
}

/** The sticky head: a click sorts, with Shift it adds to the order; the edge resizes. */
export function GridHead(props: GridHeadProps) {
  const { columns, focusable } = props;
  return (
    <thead className="sticky top-0 z-20 block">
      <tr
        aria-rowindex={1}
        className="grid h-8 grid-cols-(--grid-columns) items-center border-b bg-canvas text-left text-xs text-ink-2"
      >
        <HeadCell {...props} id="symbol" title="Token" index={0} focused={focusable === 0} />
        {columns.map((column, i) => (
          <HeadCell
            key={column.id}
            {...props}
            id={column.id}
            title={columnTitle(column)}
            description={column.kind === "declared" ? column.info.description : undefined}
            numeric={isNumeric(column)}
            sortable={column.kind === "declared"}
            index={i + 1}
            focused={focusable === i + 1}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps extends GridHeadProps {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  readonly index: number;
  readonly focused: boolean;
}

const sortWords = (key: SortKey | undefined) =>
  key === undefined ? "none" : key.descending ? "descending" : "ascending";

function HeadCell(props: HeadCellProps) {
  const { id, title, description, index, focused, sort, onSort, widthOf, onResize } = props;
  const { numeric = false, sortable = true } = props;
  const at = sort.findIndex((key) => key.column === id);
  const key = sort[at];
  return (
    <th
      scope="col"
      aria-colindex={index + 1}
      aria-sort={sortable ? sortWords(key) : undefined}
      className={clsx(
        "relative flex h-full min-w-0 items-center font-normal",
        index === 0 && "sticky left-0 z-30 border-r bg-canvas sm:pl-2",
      )}
    >
      <button
        type="button"
        data-cell={`-1:${index}`}
        tabIndex={focused ? 0 : -1}
        title={description}
        aria-disabled={!sortable}
        onClick={(event) => sortable && onSort(id, numeric, event.shiftKey)}
        className={clsx(
          "flex h-full min-w-0 grow items-center gap-1 px-2 -outline-offset-2",
          numeric && "flex-row-reverse",
          sortable ? "hover:text-ink" : "cursor-default!",
          key && "font-medium text-ink",
        )}
      >
        <span className="truncate">{title}</span>
        {key && <SortMark descending={key.descending} place={sort.length > 1 ? at + 1 : null} />}
      </button>
      <ResizeHandle width={widthOf(id)} onResize={(width) => onResize(id, width)} />
    </th>
  );
}

function SortMark({ descending, place }: { descending: boolean; place: number | null }) {
  const Arrow = descending ? ArrowDown : ArrowUp;
  return (
    <span className="flex shrink-0 items-center text-accent">
      <Arrow aria-hidden className="size-3" />
      {place !== null && <span className="figures text-2xs">{place}</span>}
    </span>
  );
}
