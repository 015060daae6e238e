"use client";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

/** A cell: row −1 is the head, column 0 the token. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface GridKeys {
  readonly grid: RefObject<HTMLElement | null>;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows of a page, for Page Up and Page Down. */
  readonly pageRows: () => number;
  /** A row gets the focus: bring it into view. */
  readonly onMove: (row: number) => void;
  /** Every other key, with the place it was pressed on; true when it was used. */
  readonly onKey: (event: KeyboardEvent, place: CellPlace) => boolean;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

type Move = (from: CellPlace, keys: GridKeys, toEnds: boolean) => CellPlace;

const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ["ArrowDown", ({ row, column }) => ({ row: row + 1, column })],
  ["ArrowUp", ({ row, column }) => ({ row: row - 1, column })],
  ["ArrowRight", ({ row, column }) => ({ row, column: column + 1 })],
  ["ArrowLeft", ({ row, column }) => ({ row, column: column - 1 })],
  ["PageDown", ({ row, column }, keys) => ({ row: row + keys.pageRows(), column })],
  ["PageUp", ({ row, column }, keys) => ({ row: Math.max(0, row - keys.pageRows()), column })],
  ["Home", ({ row }, _, toEnds) => ({ row: toEnds ? 0 : row, column: 0 })],
  [
    "End",
    ({ row }, keys, toEnds) => ({
      row: toEnds ? keys.rowCount - 1 : row,
      column: keys.columnCount - 1,
    }),
  ],
]);

function moved(event: KeyboardEvent, from: CellPlace, keys: GridKeys): CellPlace | null {
  const move = moves.get(event.key);
  if (move === undefined || event.altKey || event.shiftKey) return null;
  const to = move(from, keys, event.ctrlKey || event.metaKey);
  return {
    row: clamp(to.row, -1, keys.rowCount - 1),
    column: clamp(to.column, 0, keys.columnCount - 1),
  };
}

/** The place named by the nearest `data-cell`, null outside of cells. */
function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null;
  const [row, column] = (cell?.dataset.cell ?? "").split(":").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** One tab stop for the whole grid; arrows, Home, End and the page keys move the focus from cell to cell. */
export function useGridKeys(keys: GridKeys) {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });
  const wanted = useRef(false);
  const { grid } = keys;
  // The cell may be rendered only after the scroll; it is focused as soon as it is there.
  useEffect(() => {
    if (!wanted.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-cell="${place.row}:${place.column}"]`,
    );
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: place.row >= 0 && place.column === 0 });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeOf(event.target);
    if (from === null) return;
    if (keys.onKey(event, from)) {
      event.preventDefault();
      return;
    }
    const to = moved(event, from, keys);
    if (to === null) return;
    event.preventDefault();
    wanted.current = true;
    if (to.row >= 0) keys.onMove(to.row);
    setPlace(to);
  };
  const onFocus = (event: { target: EventTarget }) => {
    const at = placeOf(event.target);
    if (at !== null && (at.row !== place.row || at.column !== place.column)) setPlace(at);
  };
  const shown: CellPlace = {
    row: Math.min(place.row, keys.rowCount - 1),
    column: Math.min(place.column, keys.columnCount - 1),
  };
  return { place: shown, onKeyDown, onFocus };
}
