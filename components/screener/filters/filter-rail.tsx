"use client";
import { useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { railColumns } from "@/components/screener/state/columns";
import { withoutFilters } from "@/components/screener/state/edit-query";
import { Button } from "@/components/ui/button";
import type { ColumnInfo } from "@/lib/domain/column";
import { screenParts } from "@/lib/domain/screen/words/describe-screen";
import { AddFilter } from "./add-filter";
import { ChoiceFilter } from "./choice-filter";
import { FlagFilter } from "./flag-filter";
import { RangeFilter } from "./range-filter";
import { TextFilter } from "./text-filter";

function Filter({ column }: { column: ColumnInfo | undefined }) {
  if (column === undefined) return null;
  return column.kind === "number" ? (
    <RangeFilter column={column} />
  ) : (
    <ChoiceFilter column={column} />
  );
}

/** All filters, the usual ones first; any other column can be added. */
export function FilterRail() {
  const { query, commit, catalog } = useScreener();
  const [added, setAdded] = useState<readonly string[]>([]);
  const usual: readonly string[] = [...railColumns.first, ...railColumns.last];
  const inUse = [...Object.keys(query.ranges), ...Object.keys(query.choices), ...added];
  const others = [...new Set(inUse)].filter((id) => !usual.includes(id));
  const filters = screenParts(query, catalog).length;
  return (
    <>
      <div className="sticky top-0 z-10 flex h-10 items-center border-b bg-canvas px-4">
        <h2 className="text-grid font-semibold">Filters</h2>
        {filters > 0 && (
          <Button
            variant="ghost"
            size="sm"
            className="-mr-1.5 ml-auto"
            onClick={() => commit(withoutFilters(query))}
          >
            Clear all
          </Button>
        )}
      </div>
      <TextFilter />
      {railColumns.first.map((id) => (
        <Filter key={id} column={catalog.column(id)} />
      ))}
      {others.map((id) => (
        <Filter key={id} column={catalog.column(id)} />
      ))}
      {railColumns.last.map((id) => (
        <Filter key={id} column={catalog.column(id)} />
      ))}
      <FlagFilter />
      <AddFilter taken={[...usual, ...others]} onAdd={(id) => setAdded((ids) => [...ids, id])} />
    </>
  );
}
