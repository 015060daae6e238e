import { defineColumn } from "@/lib/domain/column";

export const drawdown = defineColumn({
  id: "drawdown",
  aliases: ["drawdown180d"],
  kind: "number",
  label: "Drawdown",
  short: "Drawdown",
  description: "Price against its high of 180 days: 0 at the top, −90 % after losing nine tenths.",
  group: "market",
  defaultPosition: null,
  unit: "fraction",
  scale: "linear",
  read: (row) => row.factor("drawdown180d"),
});
