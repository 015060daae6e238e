import { defineColumn } from "@/lib/domain/column";

export const volumeAvg30d = defineColumn({
  id: "volumeAvg30d",
  kind: "number",
  label: "30-day average volume",
  short: "Avg. vol. 30 d",
  description:
    "Mean daily volume of the last 30 days; unknown when the market cap is, which it is worked out from.",
  group: "market",
  defaultPosition: null,
  unit: "usd",
  scale: "log",
  read: (row) => row.factor("turnover30d") * row.field("marketCap"),
});
