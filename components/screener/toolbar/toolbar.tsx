"use client";
import { CircleHelp, Columns3, Download, Link2, SlidersHorizontal } from "lucide-react";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { screenParts } from "@/lib/domain/screen/words/describe-screen";
import { ExportMenu } from "./export-menu";
import { MatchCount } from "./match-count";
import { Presets } from "./presets";
import { ShareButton } from "./share-button";

export type Window = "filters" | "columns" | "help";

/** Presets, how many tokens match, and what can be done with the screen. */
export function Toolbar({ onOpen }: { onOpen: (window: Window) => void }) {
  const { query, catalog } = useScreener();
  const filters = screenParts(query, catalog).length;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 border-b px-3 sm:px-4 lg:flex-nowrap">
      <Presets />
      <div className="ml-auto flex h-10 items-center gap-1 max-lg:w-full max-lg:border-t max-lg:border-line pointer-coarse:h-11">
        <Button className="lg:hidden" onClick={() => onOpen("filters")}>
          <SlidersHorizontal aria-hidden />
          Filters
          {filters > 0 && <span className="figures text-xs text-ink-2">{filters}</span>}
        </Button>
        <MatchCount />
        <div className="flex items-center max-lg:ml-auto">
          <Button
            variant="ghost"
            size="icon"
            aria-label="Columns"
            title="Columns"
            onClick={() => onOpen("columns")}
          >
            <Columns3 aria-hidden />
          </Button>
          <ShareButton icon={<Link2 aria-hidden />} />
          <ExportMenu icon={<Download aria-hidden />} />
          <Button
            variant="ghost"
            size="icon"
            aria-label="Keyboard help"
            title="Keyboard help (?)"
            className="max-sm:hidden"
            onClick={() => onOpen("help")}
          >
            <CircleHelp aria-hidden />
          </Button>
        </div>
      </div>
    </div>
  );
}
