import { defineColumn } from "@/lib/domain/column";

export const trader = defineColumn({
  id: "trader",
  kind: "number",
  label: "Trader grade",
  short: "Trader",
  description: "Grade for the 30 days ahead, 0 to 100.",
  group: "grades",
  defaultPosition: 3,
  unit: "grade",
  scale: "linear",
  read: (row) => row.grade.grades.trader ?? Number.NaN,
});
