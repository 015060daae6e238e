import { defineColumn } from "@/lib/domain/column";

export const ageDays = defineColumn({
  id: "ageDays",
  kind: "number",
  label: "Age",
  short: "Age",
  description: "Days since genesis or, where that is unknown, since the first snapshot.",
  group: "evidence",
  defaultPosition: null,
  unit: "days",
  scale: "log",
  read: (row) => row.ageDays,
});
