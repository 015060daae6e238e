import { defineFlag, observed } from "@/lib/domain/flag";

export const concentratedHolders = defineFlag({
  key: "concentratedHolders",
  name: "Ten hold most of it",
  severity: "serious",
  why: "Ten holders can end it in an hour.",
  rule: "The ten largest hold more than 50 %.",
  tests: [observed("top10Share", "above", 0.5)],
  windowDays: 1,
  gradeCap: null,
});
