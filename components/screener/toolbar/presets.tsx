"use client";
import { useMemo } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import { formatScreenParams } from "@/lib/domain/screen/format-screen-params";
import { parseScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { type Preset, presets } from "@/lib/domain/screen/presets";
import type { ScreenQuery } from "@/lib/domain/screen/query";

const filtersOf = (query: ScreenQuery): string =>
  formatScreenParams({ ...query, columns: null, asOf: null, limit: null, cursor: null });

function screenOf(preset: Preset, catalog: ScreenCatalog): ScreenQuery {
  const parse = parseScreenParams(preset.params, catalog);
  if (parse.ok) return parse.query;
  throw new Error(`The preset "${preset.id}" is not a screen.`);
}

/** Screens to begin with; the day and the chosen columns stay. */
export function Presets() {
  const { query, commit, catalog } = useScreener();
  const now = filtersOf(query);
  const screens = useMemo(
    () => presets.map((preset) => ({ preset, screen: screenOf(preset, catalog) })),
    [catalog],
  );
  return (
    <nav
      aria-label="Presets"
      className="flex h-10 min-w-0 items-center gap-0.5 overflow-x-auto [scrollbar-width:none] max-lg:w-full"
    >
      <span className="shrink-0 pr-1.5 text-xs text-ink-3">Presets</span>
      {screens.map(({ preset, screen }) => (
        <Button
          key={preset.id}
          variant="ghost"
          size="sm"
          title={preset.description}
          aria-pressed={filtersOf(screen) === now}
          onClick={() => commit({ ...screen, columns: query.columns, asOf: query.asOf })}
        >
          {preset.name}
        </Button>
      ))}
    </nav>
  );
}
