import { defineIndex } from "@/lib/domain/indices/definition";

export const investor20 = defineIndex({
  id: "investor-20",
  name: "Investor 20",
  description: "The twenty tokens with the best Investor grade, larger ones with more weight.",
  rankBy: "investor",
  members: 20,
  weighting: "market-cap",
  positionCap: 0.1,
  minVolumeUsd: 250_000,
});
