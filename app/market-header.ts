import type { MarketHeader } from "@/components/layout/market-header";
import { marketState } from "@/lib/services/market/market-state";

/** What the frame of every page says about the market; null when nothing is stored or the store does not answer. */
export async function marketHeader(): Promise<MarketHeader | null> {
  const state = await marketState().catch(() => null);
  if (state === null) return null;
  const { firstDay, lastDay } = state;
  return {
    source: state.source,
    range: firstDay === null || lastDay === null ? null : { first: firstDay, last: lastDay },
    latest: lastDay,
    changedAtMs: state.changedAtMs,
    nowMs: Date.now(),
  };
}
