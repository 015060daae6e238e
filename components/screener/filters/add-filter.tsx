"use client";
import { useScreener } from "@/components/screener/screener-context";
import { columnGroups } from "@/lib/domain/column";

interface AddFilterProps {
  /** Columns that have a filter already. */
  readonly taken: readonly string[];
  readonly onAdd: (id: string) => void;
}

/** Adds a filter on any other column. */
export function AddFilter({ taken, onAdd }: AddFilterProps) {
  const { catalog } = useScreener();
  const free = catalog.columns.filter(({ id }) => !taken.includes(id));
  const groups = [...new Set(free.map(({ group }) => group))];
  return (
    <div className="px-4 py-3">
      <select
        aria-label="Add a filter"
        value=""
        onChange={(event) => onAdd(event.target.value)}
        className="h-7 w-full rounded border border-line-strong bg-surface px-1.5 text-grid text-ink-2 pointer-coarse:h-9"
      >
        <option value="" disabled>
          Add a filter…
        </option>
        {groups.map((group) => (
          <optgroup key={group} label={columnGroups[group]}>
            {free
              .filter((column) => column.group === group)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
