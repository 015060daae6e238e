import { defineColumn } from "@/lib/domain/column";

export const coverage = defineColumn({
  id: "coverage",
  kind: "number",
  label: "Coverage",
  short: "Coverage",
  description: "Weighted share of the data points that were known.",
  group: "grades",
  defaultPosition: null,
  unit: "fraction",
  scale: "linear",
  read: (row) => row.grade.coverage,
});
