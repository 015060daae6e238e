"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { movedColumn } from "@/components/screener/grid/moved-column";
import { useScreener } from "@/components/screener/screener-context";
import { defaultColumns, visibleColumns } from "@/components/screener/state/columns";
import { withColumns } from "@/components/screener/state/edit-query";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { columnGroups } from "@/lib/domain/column";

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly group: string;
}

const extras: readonly Choice[] = [
  {
    id: "flags",
    label: "Red flags",
    description: "The worst one and how many.",
    group: "Evidence",
  },
  { id: "spark", label: "30 days", description: "Daily closes as a line.", group: "Market" },
];

/** Chooses which columns are shown and in which order. */
export function ColumnChooser({ onClose }: { onClose: () => void }) {
  const { query, commit, first } = useScreener();
  const shown = visibleColumns(query, first.columns);
  const set = (ids: readonly string[]) => {
    const usual = ids.join() === defaultColumns(first.columns).join();
    commit(withColumns(query, usual || ids.length === 0 ? null : ids));
  };
  const choices: readonly Choice[] = [
    ...first.columns.map((column) => ({ ...column, group: columnGroups[column.group] })),
    ...extras,
  ];
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title="Columns"
        footer={
          <div className="flex justify-between">
            <Button onClick={() => set([])}>Usual columns</Button>
            <Button variant="primary" onClick={onClose}>
              Done
            </Button>
          </div>
        }
      >
        <div className="grid gap-6 sm:grid-cols-[1fr_15rem]">
          <Available choices={choices} shown={shown} onChange={set} />
          <Order choices={choices} shown={shown} onChange={set} />
        </div>
      </DialogContent>
    </Dialog>
  );
}

interface ListProps {
  readonly choices: readonly Choice[];
  readonly shown: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Available({ choices, shown, onChange }: ListProps) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const found = choices.filter(({ id, label, description }) =>
    `${id} ${label} ${description}`.toLowerCase().includes(wanted),
  );
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <div>
      <Input
        type="search"
        aria-label="Find a column"
        placeholder="Find a column"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {groups.map((group) => (
        <fieldset key={group} className="mt-3">
          <legend className="text-xs text-ink-3">{group}</legend>
          {found
            .filter((choice) => choice.group === group)
            .map(({ id, label, description }) => (
              <Checkbox
                key={id}
                checked={shown.includes(id)}
                onChange={(on) => onChange(on ? [...shown, id] : shown.filter((one) => one !== id))}
              >
                <span className="min-w-0 truncate" title={description}>
                  {label}
                </span>
              </Checkbox>
            ))}
        </fieldset>
      ))}
      {found.length === 0 && <p className="mt-3 text-ink-2">No column has that in its name.</p>}
    </div>
  );
}

function Order({ choices, shown, onChange }: ListProps) {
  const labels = new Map(choices.map(({ id, label }) => [id, label]));
  return (
    <section aria-label="Order" className="max-sm:order-first">
      <h3 className="text-xs text-ink-3">Shown, from left to right</h3>
      <ol className="mt-1">
        {shown.map((id, i) => (
          <li key={id} className="flex h-8 items-center gap-1 border-b text-grid">
            <span className="min-w-0 grow truncate">{labels.get(id) ?? id}</span>
            {([-1, 1] as const).map((step) => (
              <Button
                key={step}
                variant="ghost"
                size="sm"
                aria-label={`Move ${labels.get(id) ?? id} ${step < 0 ? "left" : "right"}`}
                disabled={step < 0 ? i === 0 : i === shown.length - 1}
                onClick={() => onChange(movedColumn(shown, id, step))}
              >
                {step < 0 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
              </Button>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
