import { defineColumn } from "@/lib/domain/column";

export const volatility = defineColumn({
  id: "volatility",
  aliases: ["volatility60d"],
  kind: "number",
  label: "Volatility",
  short: "Volatility",
  description: "Standard deviation of the daily log returns of 60 days, as a year's.",
  group: "market",
  defaultPosition: null,
  unit: "fraction",
  scale: "log",
  read: (row) => row.factor("volatility60d"),
});
