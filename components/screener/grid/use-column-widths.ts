"use client";
import { useCallback, useEffect, useState } from "react";
import { columnWidth, type GridColumn } from "@/components/screener/state/columns";

const storageKey = "moonscope.columnWidths";
const narrowest = 56;
const widest = 480;
/** The first column's width comes from the style sheet until it is resized: it is narrower on small screens. */
const tokenWidth = 192;

type Widths = Readonly<Record<string, number>>;

function readWidths(): Widths {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, number] => typeof entry[1] === "number",
      ),
    );
  } catch {
    return {};
  }
}

/** Widths of the columns in pixels: the declared ones until a reader resizes; kept in this browser. */
export function useColumnWidths(columns: readonly GridColumn[]) {
  const [widths, setWidths] = useState<Widths>({});
  useEffect(() => setWidths(readWidths()), []);
  const setWidth = useCallback((id: string, width: number) => {
    setWidths((old) => {
      const next = { ...old, [id]: Math.round(Math.min(widest, Math.max(narrowest, width))) };
      try {
        localStorage.setItem(storageKey, JSON.stringify(next));
      } catch {
        // A browser that keeps nothing forgets the width on the next visit.
      }
      return next;
    });
  }, []);
  const widthOf = (id: string): number => {
    const column = columns.find((one) => one.id === id);
    return widths[id] ?? (column ? columnWidth(column) : tokenWidth);
  };
  const first = widths.symbol === undefined ? "var(--first-column)" : `${widths.symbol}px`;
  const template = [first, ...columns.map(({ id }) => `${widthOf(id)}px`), "minmax(0,1fr)"];
  return { template: template.join(" "), widthOf, setWidth };
}
