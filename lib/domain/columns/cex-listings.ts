import { defineColumn } from "@/lib/domain/column";

export const cexListings = defineColumn({
  id: "cexListings",
  kind: "number",
  label: "Centralised exchange listings",
  short: "CEX listings",
  description: "Centralised exchanges that trade the token.",
  group: "evidence",
  defaultPosition: null,
  unit: "count",
  scale: "linear",
  read: (row) => row.field("cexListings"),
});
