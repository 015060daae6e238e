import { defineColumn } from "@/lib/domain/column";

export const liquidity = defineColumn({
  id: "liquidity",
  kind: "number",
  label: "Pool liquidity",
  short: "Liquidity",
  description: "Value locked in the token's pools on decentralised exchanges.",
  group: "market",
  defaultPosition: null,
  unit: "usd",
  scale: "log",
  read: (row) => row.field("liquidity"),
});
