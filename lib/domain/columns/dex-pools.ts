import { defineColumn } from "@/lib/domain/column";

export const dexPools = defineColumn({
  id: "dexPools",
  kind: "number",
  label: "DEX pools",
  short: "DEX pools",
  description: "Pools on decentralised exchanges that hold the token.",
  group: "evidence",
  defaultPosition: null,
  unit: "count",
  scale: "log",
  read: (row) => row.field("dexPools"),
});
