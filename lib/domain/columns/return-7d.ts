import { defineColumn } from "@/lib/domain/column";

export const return7d = defineColumn({
  id: "return7d",
  kind: "number",
  label: "7-day return",
  short: "7 d",
  description: "Price against the close 7 days before.",
  group: "market",
  defaultPosition: null,
  unit: "fraction",
  scale: "symlog",
  read: (row) => row.factor("return7d"),
});
