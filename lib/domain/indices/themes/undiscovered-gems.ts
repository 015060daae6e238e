import { defineIndex } from "@/lib/domain/indices/definition";

export const undiscoveredGems = defineIndex({
  id: "undiscovered-gems",
  name: "Undiscovered gems",
  description:
    "The ten AI, RWA and DePIN tokens under $50M with the best Moonshot grade; early where that is known.",
  sectors: ["ai", "rwa", "depin"],
  rankBy: "moonshot",
  members: 10,
  minVolumeUsd: 50_000,
  minLiquidityUsd: 25_000,
  maxMarketCapUsd: 50_000_000,
  minEarliness: 50,
});
