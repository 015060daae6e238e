import { defineColumn } from "@/lib/domain/column";

export const volatility = defineColumn({
  id: "volatility",
  kind: "number",
  label: "Volatility",
  short: "Volatility",
  description: "Standard deviation of daily log returns.",
  group: "market",
  defaultPosition: null,
  unit: "fraction",
  scale: "log",
  read: (row) => row.factor("volatility30d"),
});
