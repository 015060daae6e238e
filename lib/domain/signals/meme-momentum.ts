import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";
import { changeOver } from "./engine/change-over";

export const memeMomentum = defineSignal({
  key: "memeMomentum",
  name: "Momentum in a meme with liquidity",
  direction: 1,
  why: "Memes run on attention; only those with a pool deep enough to leave again are worth the ride.",
  rule: "A meme token with its price up at least 25 % in 7 days, a pool of at least $100,000 and at least 3 % of its market cap, and volume of at least $50,000 on the day.",
  inputs: ["isMeme", "price", "liquidity", "marketCap", "volume24h"],
  windowDays: 8,
  cooldownDays: 14,
  kind: "state",
  source: "Common practice; momentum of a week has a rank IC near zero in measured small caps.",
  check: ({ isMeme, price, liquidity, marketCap, volume24h }) => {
    const meme = last(isMeme);
    const rise = changeOver(price, 7);
    const pool = last(liquidity);
    const share = pool / last(marketCap);
    const volume = last(volume24h);
    const holds = allHold(
      known(meme, meme === 1),
      known(rise, rise >= 0.25),
      known(pool, pool >= 100_000),
      known(share, share >= 0.03),
      known(volume, volume >= 50_000),
    );
    if (!holds) return holds;
    return [
      { label: "Price, 7 days", unit: "change", value: rise },
      { label: "Pool liquidity", unit: "usd", value: pool },
      { label: "Pool liquidity of market cap", unit: "fraction", value: share },
      { label: "Volume, 24 hours", unit: "usd", value: volume },
    ];
  },
});
