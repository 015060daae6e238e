import { defineColumn } from "@/lib/domain/column";

export const marketCap = defineColumn({
  id: "marketCap",
  kind: "number",
  label: "Market cap",
  short: "Market cap",
  description: "Price times circulating supply.",
  group: "market",
  defaultPosition: 9,
  unit: "usd",
  scale: "log",
  read: (row) => row.field("marketCap"),
});
