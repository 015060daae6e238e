import { defineColumn } from "@/lib/domain/column";

export const price = defineColumn({
  id: "price",
  kind: "number",
  label: "Price",
  short: "Price",
  description: "Last price.",
  group: "market",
  defaultPosition: 6,
  unit: "usd",
  scale: "log",
  read: (row) => row.field("price"),
});
