import { defineColumn } from "@/lib/domain/column";

export const return90d = defineColumn({
  id: "return90d",
  kind: "number",
  label: "90-day return",
  short: "90 d",
  description: "Price against the close 90 days before.",
  group: "market",
  defaultPosition: null,
  unit: "fraction",
  scale: "symlog",
  read: (row) => row.factor("return90d"),
});
