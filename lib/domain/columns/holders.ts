import { defineColumn } from "@/lib/domain/column";

export const holders = defineColumn({
  id: "holders",
  kind: "number",
  label: "Holders",
  short: "Holders",
  description: "Addresses that hold the token.",
  group: "evidence",
  defaultPosition: null,
  unit: "count",
  scale: "log",
  read: (row) => row.field("holders"),
});
