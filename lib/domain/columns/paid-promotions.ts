import { defineColumn } from "@/lib/domain/column";

export const paidPromotions = defineColumn({
  id: "paidPromotions",
  aliases: ["paidPromotions30d"],
  kind: "number",
  label: "Paid promotions",
  short: "Promotions",
  description: "Paid promotions seen in the last 30 days.",
  group: "evidence",
  defaultPosition: null,
  unit: "count",
  scale: "linear",
  read: (row) => row.field("paidPromotions30d"),
});
