import { checklistCount } from "@/lib/domain/checklist/checklist";
import { defineColumn } from "@/lib/domain/column";

export const checklist = defineColumn({
  id: "checklist",
  kind: "number",
  label: "Moonshot checklist",
  short: "Checklist",
  description:
    "Marks of a moonshot met, of 5: low cap, early narrative, tokenomics, community momentum, unique value.",
  group: "evidence",
  defaultPosition: null,
  unit: "count",
  scale: "linear",
  read: (row) => checklistCount(row),
});
