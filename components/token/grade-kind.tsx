"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { type GradeKind, gradeKinds } from "@/lib/domain/grading/grade";
import { gradeKindWords } from "./grade-kinds";

interface GradeKindChoice {
  readonly kind: GradeKind;
  readonly choose: (kind: GradeKind) => void;
}

const GradeKindContext = createContext<GradeKindChoice>({ kind: "overall", choose: () => {} });

/** Keeps which of the four grades the page explains. */
export function GradeKindProvider({ children }: { children: ReactNode }) {
  const [kind, choose] = useState<GradeKind>("overall");
  const choice = useMemo(() => ({ kind, choose }), [kind]);
  return <GradeKindContext value={choice}>{children}</GradeKindContext>;
}

/** Which of the four grades the page explains. */
export const useGradeKind = (): GradeKindChoice => useContext(GradeKindContext);

const options = gradeKinds.map((kind) => [kind, gradeKindWords[kind].name] as const);

/** Chooses which grade is explained. */
export function GradeKindTabs() {
  const { kind, choose } = useGradeKind();
  return <Segmented label="Grade explained" value={kind} options={options} onChange={choose} />;
}

/** The name of the grade that is explained: "Overall". */
export function GradeKindName() {
  return gradeKindWords[useGradeKind().kind].name;
}
