import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { mean } from "@/lib/domain/stats/mean";
import { changeOver } from "./engine/change-over";
import { volumeMultiple } from "./engine/volume-multiple";

export const priceUpUnlisted = defineSignal({
  key: "priceUpUnlisted",
  name: "Price up, volume surging, no exchange listing",
  direction: 1,
  why: "Buyers find it before any centralised exchange does: the textbook start of a moonshot, and of many a pump.",
  rule: "Price up at least 20 % in 7 days, mean volume of 3 days at least 3 times the median of 30, and no listing on a centralised exchange.",
  inputs: ["price", "volume24h", "cexListings"],
  windowDays: 30,
  cooldownDays: 14,
  kind: "state",
  source:
    "Common practice among moonshot hunters; in measured small caps a volume spike alone says nothing.",
  check: ({ price, volume24h, cexListings }) => {
    const listings = last(cexListings);
    const rise = changeOver(price, 7);
    const isEarly = allHold(known(listings, listings === 0), known(rise, rise >= 0.2));
    if (!isEarly) return isEarly;
    const surge = volumeMultiple(volume24h, 3);
    const holds = known(surge, surge >= 3);
    if (!holds) return holds;
    return [
      { label: "Price, 7 days", unit: "change", value: rise },
      { label: "Volume against its 30-day median", unit: "multiple", value: surge },
      { label: "Mean volume, 3 days", unit: "usd", value: mean(volume24h.subarray(-3)) },
      { label: "Centralised exchange listings", unit: "count", value: listings },
    ];
  },
});
