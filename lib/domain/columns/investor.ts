import { defineColumn } from "@/lib/domain/column";

export const investor = defineColumn({
  id: "investor",
  kind: "number",
  label: "Investor grade",
  short: "Investor",
  description: "Grade for the 90 days ahead, 0 to 100.",
  group: "grades",
  defaultPosition: 4,
  unit: "grade",
  scale: "linear",
  read: (row) => row.grade.grades.investor ?? Number.NaN,
});
