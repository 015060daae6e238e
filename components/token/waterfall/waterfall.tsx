"use client";
import { useState } from "react";
import { GradeKindTabs, useGradeKind } from "@/components/token/grade-kind";
import { gradeKindWords } from "@/components/token/grade-kinds";
import { Section } from "@/components/token/section";
import { Segmented } from "@/components/ui/segmented";
import { formatGrade } from "@/lib/domain/format";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { layOutWaterfall, type WaterfallInput } from "./steps";
import { WaterfallBars } from "./waterfall-bars";
import { WaterfallTable } from "./waterfall-table";

export interface WaterfallGrade extends WaterfallInput {
  readonly kind: GradeKind;
  /** Names of the red flags that cap. */
  readonly cappedBy: readonly string[];
  readonly contributions: readonly (WaterfallInput["contributions"][number] & {
    readonly weight: number;
  })[];
}

const views = [
  ["bars", "Bars"],
  ["table", "Table"],
] as const;

/** How a grade comes about: from the base by each data point to the grade, as bars or as a table of exact numbers. */
export function Waterfall({ grades }: { grades: readonly WaterfallGrade[] }) {
  const { kind } = useGradeKind();
  const [view, setView] = useState<"bars" | "table">("bars");
  const grade = grades.find((one) => one.kind === kind);
  if (grade === undefined) return null;
  const { name } = gradeKindWords[kind];
  return (
    <Section
      title={`Why ${name} ${formatGrade(grade.grade).text}`}
      note="The base is the grade of a token that is average in everything; each data point adds or takes off what it is worth."
      aside={
        <div className="flex flex-wrap gap-2">
          <GradeKindTabs />
          <Segmented label="Show as" value={view} options={views} onChange={setView} />
        </div>
      }
    >
      {view === "bars" ? (
        <WaterfallBars key={kind} waterfall={layOutWaterfall(grade)} cappedBy={grade.cappedBy} />
      ) : (
        <WaterfallTable grade={grade} />
      )}
    </Section>
  );
}
