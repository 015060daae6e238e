import { defineIndex } from "@/lib/domain/indices/definition";

export const depinLeaders = defineIndex({
  id: "depin-leaders",
  name: "DePIN leaders",
  description: "The ten DePIN tokens with the best overall grade.",
  sectors: ["depin"],
  rankBy: "overall",
  members: 10,
  weighting: "market-cap",
});
