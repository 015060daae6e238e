import { defineColumn } from "@/lib/domain/column";

export const momentum = defineColumn({
  id: "momentum",
  aliases: ["return30d"],
  kind: "number",
  label: "30-day return",
  short: "30 d",
  description: "Price against the close 30 days before.",
  group: "market",
  defaultPosition: 7,
  unit: "fraction",
  scale: "symlog",
  read: (row) => row.factor("return30d"),
});
