import { defineColumn } from "@/lib/domain/column";

export const volume = defineColumn({
  id: "volume",
  aliases: ["volume24h"],
  kind: "number",
  label: "24-hour volume",
  short: "Volume",
  description: "Traded in the last 24 hours.",
  group: "market",
  defaultPosition: 8,
  unit: "usd",
  scale: "log",
  read: (row) => row.field("volume24h"),
});
