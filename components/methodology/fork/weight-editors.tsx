"use client";
import { useState } from "react";
import { type FactorInfo, type ModelInfo, namesOf, termName } from "@/components/methodology/model";
import { gradeKindWords } from "@/components/token/grade-kinds";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { type WeighedKind, weighedKinds } from "@/lib/domain/grading/fork-weights";
import type { Edits } from "./edited-weights";
import { WeightEditor } from "./weight-editor";

interface WeightEditorsProps {
  readonly model: ModelInfo;
  readonly factors: readonly FactorInfo[];
  readonly kind: WeighedKind;
  readonly edits: Edits;
  readonly onKind: (kind: WeighedKind) => void;
  /** Null takes an edit back. */
  readonly onEdit: (term: string, text: string | null) => void;
}

const kinds = weighedKinds.map((kind) => [kind, gradeKindWords[kind].name] as const);
const firstShown = 12;

/** The weights of one grade, largest first, found by name. */
export function WeightEditors({ model, factors, kind, edits, onKind, onEdit }: WeightEditorsProps) {
  const [search, setSearch] = useState("");
  const [isOpen, setOpen] = useState(false);
  const weights = model.weights[kind] ?? {};
  const names = namesOf(factors);
  const terms = [...new Set([...factors.map(({ key }) => key), ...Object.keys(weights)])]
    .map((term) => ({ term, name: termName(term, names), base: 100 * (weights[term] ?? 0) }))
    .filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
    .sort((a, b) => Math.abs(b.base) - Math.abs(a.base));
  const isWhole = isOpen || search.trim() !== "";
  const shown = terms.filter((one, i) => isWhole || i < firstShown || one.term in edits[kind]);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label="Grade whose weights are changed"
          value={kind}
          options={kinds}
          onChange={onKind}
        />
        <div className="w-56 max-sm:w-full">
          <Input
            type="search"
            aria-label="Find a data point"
            placeholder="Find a data point"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      <ul aria-label={`Weights of the ${gradeKindWords[kind].name} grade`} className="mt-2">
        {shown.map(({ term, name, base }) => (
          <WeightEditor
            key={`${kind} ${term}`}
            name={name}
            base={base}
            edit={edits[kind][term]}
            onEdit={(text) => onEdit(term, text)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="py-2 text-ink-2">No data point is called that.</p>}
      {!isWhole && terms.length > firstShown && (
        <Button variant="link" size="text" className="mt-2" onClick={() => setOpen(true)}>
          Show all {terms.length}
        </Button>
      )}
    </>
  );
}
