import { defineSleeve } from "@/lib/domain/basket/sleeve";

export const strongTokenomics = defineSleeve({
  id: "strong-tokenomics",
  name: "Fundamentals with strong tokenomics",
  reason:
    "Most of the supply circulates, no large unlock is near and somebody builds: what dilutes least keeps most of a rise.",
  defaultShare: 0.25,
  params: {
    investor: "50..",
    flags: "nosevere",
    where:
      "(not known(fdvToMarketCap) or fdvToMarketCap <= 2) and (not known(unlock90d) or unlock90d <= 10%) and (not known(commits4w) or commits4w >= 5) and (not known(top10Share) or top10Share <= 50%) and (known(fdvToMarketCap) or known(unlock90d) or known(commits4w))",
  },
});
