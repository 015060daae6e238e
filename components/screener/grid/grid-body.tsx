"use client";
import type { VirtualItem } from "@tanstack/react-virtual";
import { toggleCompared, useCompared } from "@/components/compare/compared";
import { useScreener } from "@/components/screener/screener-context";
import type { GridColumn } from "@/components/screener/state/columns";
import { GridRow } from "./grid-row";
import type { CellPlace } from "./use-grid-keys";

interface GridBodyProps {
  readonly virtual: { readonly items: readonly VirtualItem[]; readonly height: number };
  readonly columns: readonly GridColumn[];
  readonly place: CellPlace;
  readonly peeked: string | null;
  readonly hrefOf: (row: number) => string;
}

/** The rows in view, each at its place in the full height of all rows. */
export function GridBody({ virtual, columns, place, peeked, hrefOf }: GridBodyProps) {
  const { catalog, result } = useScreener();
  const { rows } = result;
  const compared = useCompared();
  return (
    <tbody className="relative block" style={{ height: virtual.height }}>
      {virtual.items.map(({ index, start }) => {
        const id = rows.id(index);
        return (
          <GridRow
            // By place, not by token: when other tokens come to a place, its cells change their text and nothing is laid out anew.
            key={index}
            source={rows.source}
            row={rows.row(index)}
            index={index}
            columns={columns}
            flags={catalog.flags}
            top={start}
            focusable={index === place.row ? place.column : null}
            peeked={id === peeked}
            compared={compared.some((token) => token.id === id)}
            href={hrefOf(index)}
            onCompare={toggleCompared}
          />
        );
      })}
    </tbody>
  );
}
