import { defineColumn } from "@/lib/domain/column";

export const change24h = defineColumn({
  id: "change24h",
  kind: "number",
  label: "1-day return",
  short: "1 d",
  description: "Price against the close of the day before.",
  group: "market",
  defaultPosition: null,
  unit: "fraction",
  scale: "symlog",
  read: (row) => row.close(0) / row.close(1) - 1,
});
