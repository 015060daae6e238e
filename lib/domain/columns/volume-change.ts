import { defineColumn } from "@/lib/domain/column";

export const volumeChange = defineColumn({
  id: "volumeChange",
  aliases: ["volumeTrend"],
  kind: "number",
  label: "Volume change",
  short: "Vol. change",
  description: "Mean daily volume of 7 days divided by that of 30 days.",
  group: "market",
  defaultPosition: null,
  unit: "ratio",
  scale: "log",
  read: (row) => row.factor("volumeTrend"),
});
