import type { MarketHeader } from "@/components/layout/market-header";
import { log, messageOf } from "@/lib/log";
import { latestRun } from "@/lib/services/grading/runs";
import { currentMarket } from "@/lib/services/market-view";
import { modelSpans } from "@/lib/services/models/model-spans";

/** What the frame of every page says about the market; null when nothing is stored or the store does not answer. */
export async function marketHeader(): Promise<MarketHeader | null> {
  try {
    const [state, run, models] = await Promise.all([currentMarket(), latestRun(), modelSpans()]);
    if (state === null) return null;
    const { firstDay, lastDay } = state;
    return {
      source: state.source,
      range: firstDay === null || lastDay === null ? null : { first: firstDay, last: lastDay },
      latest: run?.asOf ?? null,
      models,
      changedAtMs: state.changedAtMs,
      nowMs: Date.now(),
    };
  } catch (error) {
    // The page itself says what is wrong; its frame must not keep it from doing so.
    log.warn({ error: messageOf(error) }, "cannot tell the state of the market");
    return null;
  }
}
