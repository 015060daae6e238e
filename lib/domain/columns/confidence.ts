import { defineColumn } from "@/lib/domain/column";

export const confidence = defineColumn({
  id: "confidence",
  kind: "number",
  label: "Confidence",
  short: "Confidence",
  description: "Coverage, lowered for a short history and for old observations.",
  group: "grades",
  defaultPosition: null,
  unit: "fraction",
  scale: "linear",
  read: (row) => row.grade.confidence,
});
