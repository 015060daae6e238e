import { defineColumn } from "@/lib/domain/column";

export const moonshot = defineColumn({
  id: "moonshot",
  kind: "number",
  label: "Moonshot grade",
  short: "Moonshot",
  description: "Standing in the chance of at least tripling within 180 days, 0 to 100.",
  group: "grades",
  defaultPosition: 5,
  unit: "grade",
  scale: "linear",
  read: (row) => row.grade.grades.moonshot ?? Number.NaN,
});
