"use client";
import { useGradeKind } from "@/components/token/grade-kind";
import { DifferenceTable } from "./difference-table";
import type { DifferenceTableData } from "./rows";

interface ChosenDifferenceProps {
  readonly tables: readonly DifferenceTableData[];
  readonly sides: readonly [string, string];
}

/** The difference of the grade that the page explains. */
export function ChosenDifference({ tables, sides }: ChosenDifferenceProps) {
  const { kind } = useGradeKind();
  const table = tables.find((one) => one.kind === kind);
  return table === undefined ? null : <DifferenceTable table={table} sides={sides} />;
}
