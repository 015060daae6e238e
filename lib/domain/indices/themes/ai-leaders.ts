import { defineIndex } from "@/lib/domain/indices/definition";

export const aiLeaders = defineIndex({
  id: "ai-leaders",
  name: "AI leaders",
  description: "The ten AI tokens with the best overall grade.",
  sectors: ["ai"],
  rankBy: "overall",
  members: 10,
  weighting: "market-cap",
});
