import { defineColumn } from "@/lib/domain/column";

export const top10Share = defineColumn({
  id: "top10Share",
  kind: "number",
  label: "Top-10 share",
  short: "Top 10",
  description: "Share of the supply held by the ten largest holders.",
  group: "evidence",
  defaultPosition: null,
  unit: "fraction",
  scale: "linear",
  read: (row) => row.field("top10Share"),
});
