import { defineSleeve } from "@/lib/domain/basket/sleeve";

export const undiscoveredGems = defineSleeve({
  id: "undiscovered-gems",
  name: "Undiscovered AI/RWA/DePIN gems",
  reason:
    "Small tokens of themes with a use, before big exchanges and promotion: the classic moonshot, where the theme can carry what the crowd has not seen.",
  defaultShare: 0.3,
  params: {
    sector: "ai,rwa,depin",
    marketCap: "..50000000",
    flags: "nosevere",
    where: "not known(early) or early >= 40",
  },
});
