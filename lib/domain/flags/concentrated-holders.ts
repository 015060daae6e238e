import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const concentratedHolders = defineFlag({
  key: "concentratedHolders",
  name: "Ten hold most of it",
  severity: "serious",
  why: "Ten holders can end it in an hour.",
  rule: "The ten largest hold more than 50 %.",
  inputs: ["top10Share"],
  windowDays: 1,
  gradeCap: null,
  check: ({ top10Share }) => {
    const value = last(top10Share);
    return Number.isNaN(value) ? null : value > 0.5;
  },
});
