import { defineIndex } from "@/lib/domain/indices/definition";

export const allMoonshotsTop20 = defineIndex({
  id: "all-moonshots-top-20",
  name: "All moonshots, top 20",
  description: "The twenty tokens under $50M with the best Moonshot grade, whatever their sector.",
  rankBy: "moonshot",
  members: 20,
  positionCap: 0.1,
  maxMarketCapUsd: 50_000_000,
});
