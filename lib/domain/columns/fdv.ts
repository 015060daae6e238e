import { defineColumn } from "@/lib/domain/column";

export const fdv = defineColumn({
  id: "fdv",
  kind: "number",
  label: "Fully diluted value",
  short: "FDV",
  description: "Price times the supply when all of it exists.",
  group: "market",
  defaultPosition: null,
  unit: "usd",
  scale: "log",
  read: (row) => row.field("fdv"),
});
