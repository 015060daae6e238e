import { defineColumn } from "@/lib/domain/column";

export const turnover = defineColumn({
  id: "turnover",
  kind: "number",
  label: "Turnover",
  short: "Turnover",
  description: "24-hour volume divided by market cap.",
  group: "market",
  defaultPosition: null,
  unit: "ratio",
  scale: "log",
  read: (row) => row.field("volume24h") / row.field("marketCap"),
});
