import { defineSleeve } from "@/lib/domain/basket/sleeve";

export const earlyLaunches = defineSleeve({
  id: "early-launches",
  name: "Early launches",
  reason:
    "Just after a launch is when the largest multiples begin, and when most tokens die: a few, unlisted and without severe flags.",
  defaultShare: 0.1,
  params: {
    ageDays: "..365",
    marketCap: "..50000000",
    flags: "nosevere",
    where: "not known(early) or early >= 50",
  },
});
