import { defineColumn } from "@/lib/domain/column";

export const early = defineColumn({
  id: "early",
  kind: "number",
  label: "Early-ness",
  short: "Early",
  description:
    "How early the token still is, 0 to 100: listings, holders, age, buzz and promotion.",
  group: "evidence",
  defaultPosition: 10,
  unit: "score",
  scale: "linear",
  read: (row) => row.grade.earliness ?? Number.NaN,
});
