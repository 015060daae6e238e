"use client";
import { useState } from "react";
import { gradeKindWords } from "@/components/token/grade-kinds";
import { Segmented } from "@/components/ui/segmented";
import { type GradeKind, gradeKinds } from "@/lib/domain/grading/grade";
import type { ModelPreview } from "@/lib/queries/models";
import { PairTable } from "./pair-table";

const kinds = gradeKinds.map((kind) => [kind, gradeKindWords[kind].name] as const);

/** The grades of the day as they are and under the changed weights, side by side. */
export function ForkComparison({ preview }: { preview: ModelPreview }) {
  const [kind, setKind] = useState<GradeKind>("overall");
  const found = preview.data[kind];
  const { asOf } = preview.meta;
  const correlation = found.correlation === null ? "unknown" : found.correlation.toFixed(3);
  return (
    <section aria-label="Comparison" className="mt-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-medium">Old and new on {asOf}</h3>
        <Segmented label="Grade compared" value={kind} options={kinds} onChange={setKind} />
      </div>
      <p role="status" className="mt-1 text-ink-2">
        Rank correlation of old and new <span className="figures">{correlation}</span> over{" "}
        <span className="figures">{found.gradedBoth}</span> tokens; graded{" "}
        <span className="figures">{found.gradedBefore}</span> before,{" "}
        <span className="figures">{found.gradedAfter}</span> after.
      </p>
      <div className="mt-3 grid gap-x-8 gap-y-5 md:grid-cols-2">
        <PairTable title="Best 20 now" pairs={found.topBefore} />
        <PairTable title="Best 20 with your weights" pairs={found.topAfter} />
        <PairTable title="Largest gains" pairs={found.up} />
        <PairTable title="Largest losses" pairs={found.down} />
      </div>
    </section>
  );
}
