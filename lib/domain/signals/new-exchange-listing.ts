import { defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";

export const newExchangeListing = defineSignal({
  key: "newExchangeListing",
  name: "New centralised listing",
  direction: 1,
  why: "A listing opens the token to many buyers. It also ends its being early, and insiders like to sell into it.",
  rule: "Listed on more centralised exchanges than 7 days before.",
  inputs: ["cexListings"],
  windowDays: 8,
  cooldownDays: 30,
  kind: "event",
  source:
    "Ante 2019, Market reaction to exchange listings of cryptocurrencies: most of the gain comes before and on the day.",
  check: ({ cexListings }) => {
    const now = last(cexListings);
    const before = cexListings[0] ?? Number.NaN;
    const holds = known(now + before, now > before);
    if (!holds) return holds;
    return [
      { label: "Centralised exchange listings", unit: "count", value: now },
      { label: "Listings 7 days before", unit: "count", value: before },
    ];
  },
});
