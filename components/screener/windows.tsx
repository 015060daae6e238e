"use client";
import { lazy, Suspense } from "react";
import type { Window } from "./toolbar/toolbar";

const FilterSheet = lazy(async () => ({
  default: (await import("./filters/filter-sheet")).FilterSheet,
}));
const ColumnChooser = lazy(async () => ({
  default: (await import("./columns/column-chooser")).ColumnChooser,
}));
const HelpDialog = lazy(async () => ({ default: (await import("./help-dialog")).HelpDialog }));

/** The dialog that is open; its code is fetched when it is first asked for. */
export function Windows({ window, onClose }: { window: Window | null; onClose: () => void }) {
  return (
    <Suspense>
      {window === "filters" && <FilterSheet onClose={onClose} />}
      {window === "columns" && <ColumnChooser onClose={onClose} />}
      {window === "help" && <HelpDialog onClose={onClose} />}
    </Suspense>
  );
}
