"use client";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { formatScreenParams } from "@/lib/domain/screen/format-screen-params";

export const rowHeight = 34;
const headHeight = 32;
/** Rows beyond the edges, so that scrolling finds them there; nobody scrolls while a thumb is dragged. */
const overscan = 8;
const overscanOfPreview = 1;
/** What the server renders, before anybody knows how high the window is. */
const firstHeight = 1000;

/** The rows in view. The row that has the focus stays in the page however far it is scrolled. */
export function useVirtualRows(grid: RefObject<HTMLElement | null>) {
  const { result, query, isPreview } = useScreener();
  const { more } = result;
  const count = result.rows.length;
  const kept = useRef(0);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: isPreview ? overscanOfPreview : overscan,
    initialRect: { width: 1200, height: firstHeight },
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      const row = kept.current;
      return row < 0 || row >= count || rows.includes(row) ? rows : [...rows, row];
    },
  });
  const items = virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (more !== null && last > count - 30) more();
  }, [more, last, count]);

  // Another screen begins at its first row.
  const screen = formatScreenParams({ ...query, columns: null });
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    if (grid.current) grid.current.scrollTop = 0;
  }, [screen, grid]);

  return {
    items,
    height: virtualizer.getTotalSize(),
    pageRows: () =>
      Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    scrollTo: (row: number) => virtualizer.scrollToIndex(row),
    keep: (row: number) => {
      kept.current = row;
    },
  };
}
