"use client";
import { useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { railColumns } from "@/components/screener/state/columns";
import type { ColumnInfo } from "@/lib/domain/column";
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
  const { query, catalog } = useScreener();
  const [added, setAdded] = useState<readonly string[]>([]);
  const usual: readonly string[] = [...railColumns.first, ...railColumns.last];
  const inUse = [...Object.keys(query.ranges), ...Object.keys(query.choices), ...added];
  const others = [...new Set(inUse)].filter((id) => !usual.includes(id));
  return (
    <>
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
