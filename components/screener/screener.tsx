"use client";
import { useMemo, useState } from "react";
import { CompareTray } from "@/components/compare/compare-tray";
import { formatDay } from "@/lib/domain/market/day";
import { screenCatalog } from "@/lib/domain/screen/catalog";
import { ClearAll } from "./filters/clear-all";
import { FilterRail } from "./filters/filter-rail";
import { ScreenerProvider } from "./screener-context";
import { ScreenerMain } from "./screener-main";
import type { FirstScreen } from "./state/first-screen";
import { useScreenQuery } from "./state/use-screen-query";
import { useScreenRows } from "./state/use-screen-rows";
import { Banners } from "./states/banners";
import { ScreenNext } from "./states/screen-next";
import { Toolbar, type Window } from "./toolbar/toolbar";
import { useHelpKey } from "./use-help-key";
import { Windows } from "./windows";
import { WordsBar } from "./words-bar";

/** The screener: presets and actions, filters, the screen in words, the grid. */
export function Screener({ first }: { first: FirstScreen }) {
  const catalog = useMemo(() => screenCatalog(first.columns, first.flags), [first]);
  const state = useScreenQuery(catalog);
  const result = useScreenRows(first, state.query);
  const [window, setWindow] = useState<Window | null>(null);
  useHelpKey(() => setWindow("help"));
  return (
    <ScreenerProvider value={{ ...state, catalog, first, result }}>
      <div data-fill-page className="flex min-h-0 grow flex-col">
        <Banners />
        <ScreenNext />
        <Toolbar onOpen={setWindow} />
        <div className="flex min-h-0 grow">
          <aside
            aria-label="Filters"
            className="relative w-60 shrink-0 overflow-y-auto border-r max-lg:hidden"
          >
            <div className="sticky top-0 z-10 flex h-10 items-center justify-between border-b bg-canvas px-4">
              <h2 className="text-grid font-semibold">Filters</h2>
              <ClearAll variant="ghost" size="sm" className="-mr-1.5" />
            </div>
            <FilterRail />
          </aside>
          <div className="relative flex min-w-0 grow flex-col">
            <WordsBar />
            <ScreenerMain />
          </div>
        </div>
        <CompareTray asOf={state.query.asOf === null ? null : formatDay(state.query.asOf)} />
        <Windows window={window} onClose={() => setWindow(null)} />
      </div>
    </ScreenerProvider>
  );
}
