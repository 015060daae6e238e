"use client";
import { useGradeKind } from "@/components/token/grade-kind";
import { Points } from "@/components/ui/contribution";
import { Unknown } from "@/components/ui/value";
import type { GradeKind } from "@/lib/domain/grading/grade";

/** What a data point did to the chosen grade. */
export function Effect({ effects }: { effects: Readonly<Partial<Record<GradeKind, number>>> }) {
  const { kind } = useGradeKind();
  const points = effects[kind];
  return points === undefined ? <Unknown /> : <Points value={points} />;
}
