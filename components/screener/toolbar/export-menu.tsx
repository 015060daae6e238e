"use client";
import type { ReactNode } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { visibleColumns } from "@/components/screener/state/columns";
import { Popover } from "@/components/ui/popover";
import { formatScreenParams } from "@/lib/domain/screen/format-screen-params";

const forms = [
  ["csv", "CSV", "for spreadsheets"],
  ["ndjson", "NDJSON", "one object a line"],
] as const;

/** Downloads every row of the screen with the columns shown. */
export function ExportMenu({ icon }: { icon: ReactNode }) {
  const { query, first } = useScreener();
  const columns = visibleColumns(query, first.columns).filter((id) => id !== "spark");
  const search = formatScreenParams({ ...query, columns, limit: null, cursor: null });
  return (
    <Popover
      label="Export this screen"
      button={{
        variant: "ghost",
        size: "icon",
        "aria-label": "Export",
        title: "Export",
        children: icon,
      }}
      className="w-56 p-1"
    >
      {(close) => (
        <>
          <p className="px-2 py-1 text-xs text-ink-3">All rows of this screen</p>
          {forms.map(([extension, name, use]) => (
            <a
              key={extension}
              href={`/api/v1/export/tokens.${extension}?${search}`}
              download
              onClick={close}
              className="flex h-8 items-center gap-2 rounded-sm px-2 text-grid hover:bg-hover pointer-coarse:h-10"
            >
              {name} <span className="text-xs text-ink-3">{use}</span>
            </a>
          ))}
        </>
      )}
    </Popover>
  );
}
