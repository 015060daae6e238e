"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { FactorInfo, ModelInfo } from "@/components/methodology/model";
import { Button } from "@/components/ui/button";
import type { WeighedKind } from "@/lib/domain/grading/fork-weights";
import { previewChanges } from "@/lib/queries/models";
import { changesOf, editCount, editWeight, noEdits } from "./edited-weights";
import { ForkComparison } from "./fork-comparison";
import { SaveFork } from "./save-fork";
import { WeightEditors } from "./weight-editors";

interface ForkEditorProps {
  readonly model: ModelInfo;
  readonly factors: readonly FactorInfo[];
  readonly asOf: string | null;
  /** Whether a graded day is there to compare on. */
  readonly hasDay: boolean;
}

/** Changes weights, compares the grades they give with those shown, and keeps them. */
export function ForkEditor({ model, factors, asOf, hasDay }: ForkEditorProps) {
  const [edits, setEdits] = useState(noEdits);
  const [kind, setKind] = useState<WeighedKind>("trader");
  const preview = useMutation({ mutationFn: previewChanges });
  const count = editCount(edits);
  const changes = changesOf(edits);
  const canUse = count > 0 && changes !== null;
  const reset = () => {
    setEdits(noEdits);
    preview.reset();
  };
  return (
    <>
      <WeightEditors
        {...{ model, factors, kind, edits }}
        onKind={setKind}
        onEdit={(term, text) => setEdits(editWeight(edits, kind, term, text))}
      />
      <p className="mt-2 text-xs text-ink-3 text-pretty">
        Weights need not add up to 100: the sizes of each grade’s weights are scaled until they do.
        Overall is mixed from the three. A weight of 0 takes a data point out.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          disabled={!canUse || !hasDay || preview.isPending}
          onClick={() => changes && preview.mutate({ base: model.id, weights: changes, asOf })}
        >
          {preview.isPending ? "Comparing…" : "Compare"}
        </Button>
        <Button disabled={count === 0} onClick={reset}>
          Reset all
        </Button>
        <p role="status" className="text-ink-2">
          {count === 0
            ? "Nothing changed yet."
            : changes === null
              ? "A weight is not a number from −100 to 100."
              : `${count} ${count === 1 ? "weight" : "weights"} changed.`}
        </p>
      </div>
      {preview.error && (
        <p role="alert" className="mt-2 text-serious">
          {preview.error.message} Your changes are kept.
        </p>
      )}
      {preview.data && <ForkComparison preview={preview.data} />}
      {canUse && <SaveFork base={model.id} weights={changes} asOf={asOf} />}
    </>
  );
}
