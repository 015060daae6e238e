import { defineColumn } from "@/lib/domain/column";

export const grade = defineColumn({
  id: "grade",
  kind: "number",
  label: "Grade",
  short: "Grade",
  description: "Overall grade, 0 to 100: 35 % Trader, 40 % Investor, 25 % Moonshot.",
  group: "grades",
  defaultPosition: 2,
  unit: "grade",
  scale: "linear",
  read: (row) => row.grade.grades.overall ?? Number.NaN,
});
