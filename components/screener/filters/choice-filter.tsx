"use client";
import { useMemo, useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { withChoices } from "@/components/screener/state/edit-query";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { ChoiceColumnInfo } from "@/lib/domain/column";
import { group } from "@/lib/domain/format";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { facetCounts } from "./facet-counts";
import { FilterSection } from "./filter-section";

const shortList = 6;

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The declared values, or those of the day with the most frequent first. */
function optionsOf(column: ChoiceColumnInfo, frame: MarketFrame | null): readonly Option[] {
  if (column.values !== undefined) return column.values;
  const choice = frame?.choices.get(column.id);
  if (choice === undefined) return [];
  const counts = new Uint32Array(choice.labels.length);
  for (const code of choice.codes) counts[code] = (counts[code] ?? 0) + 1;
  return choice.labels
    .map((value, code) => ({ value, label: value, count: counts[code] ?? 0 }))
    .filter(({ value }) => value !== "")
    .sort((a, b) => b.count - a.count);
}

/** Ticks of a column of choices, each with how many tokens it would give. */
export function ChoiceFilter({ column }: { column: ChoiceColumnInfo }) {
  const { query, commit, result } = useScreener();
  const [whole, setWhole] = useState(false);
  const { frame } = result;
  const ticked = query.choices[column.id] ?? [];
  const options = useMemo(() => optionsOf(column, frame), [column, frame]);
  const counts = useMemo(() => facetCounts(frame, query, column.id), [frame, query, column.id]);
  const limited = column.values === undefined && !whole;
  const shown = limited
    ? options.filter(({ value }, i) => i < shortList || ticked.includes(value))
    : options;
  const tick = (value: string, on: boolean) =>
    commit(
      withChoices(
        query,
        column.id,
        on ? [...ticked, value] : ticked.filter((one) => one !== value),
      ),
    );
  return (
    <FilterSection
      title={column.label}
      onClear={ticked.length > 0 ? () => commit(withChoices(query, column.id, [])) : null}
    >
      {shown.map(({ value, label }) => (
        <Checkbox key={value} checked={ticked.includes(value)} onChange={(on) => tick(value, on)}>
          <span className="min-w-0 grow truncate">{label}</span>
          <span className="figures text-xs text-ink-3">
            {counts.size === 0 ? "" : group(counts.get(value) ?? 0)}
          </span>
        </Checkbox>
      ))}
      {column.values === undefined && options.length > shortList && (
        <Button
          variant="link"
          size="text"
          className="mt-1 text-xs"
          onClick={() => setWhole(!whole)}
        >
          {whole ? "Show fewer" : `Show all ${options.length}`}
        </Button>
      )}
    </FilterSection>
  );
}
