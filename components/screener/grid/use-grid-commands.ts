"use client";
import type { KeyboardEvent } from "react";
import { toggleCompared } from "@/components/compare/compared";
import { useScreener } from "@/components/screener/screener-context";
import { withColumns } from "@/components/screener/state/edit-query";
import { movedColumn } from "./moved-column";
import type { CellPlace } from "./use-grid-keys";

interface GridCommands {
  readonly columnIds: readonly string[];
  readonly widthOf: (id: string) => number;
  readonly setWidth: (id: string, width: number) => void;
  readonly open: (row: number) => void;
  readonly peek: (row: number) => void;
}

const resizeStep = 16;

/** What keys other than movement do on a cell of the grid; true when the key was used. */
export function useGridCommands(commands: GridCommands) {
  const { query, commit, result } = useScreener();
  const { columnIds, widthOf, setWidth } = commands;

  const onHead = (event: KeyboardEvent, column: number): boolean => {
    const step = { ArrowLeft: -1 as const, ArrowRight: 1 as const }[event.key];
    const id = column === 0 ? "symbol" : columnIds[column - 1];
    if (step === undefined || id === undefined || !event.altKey) return false;
    if (event.shiftKey) commit(withColumns(query, movedColumn(columnIds, id, step)));
    else setWidth(id, widthOf(id) + step * resizeStep);
    return true;
  };
  const onRow = (event: KeyboardEvent, row: number): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === " ") commands.peek(row);
    else if (event.key === "Enter") commands.open(row);
    else if (event.key === "c") {
      const { id, row: sourceRow, source } = result.rows;
      toggleCompared({ id: id(row), symbol: source.symbol(sourceRow(row)) });
    } else return false;
    return true;
  };
  return (event: KeyboardEvent, { row, column }: CellPlace): boolean =>
    row < 0 ? onHead(event, column) : onRow(event, row);
}
