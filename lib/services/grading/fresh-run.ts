import type { RunRecord } from "@/lib/db/runs";
import { factorKeys } from "@/lib/domain/factor-keys";
import { declarations } from "@/lib/domain/grading/declarations";
import type { MarketState } from "@/lib/services/market/market-state";

/** True while neither the market nor what is declared of data points and red flags has changed since the run. */
export const isFreshRun = (run: RunRecord, market: MarketState): boolean =>
  run.marketStamp === market.stamp && isDeclaredRun(run);

/** True while the data points and red flags are declared as they were for the run. */
const isDeclaredRun = (run: RunRecord): boolean =>
  run.factorKeys.join() === factorKeys.join() &&
  (run.declarations ?? declarations) === declarations;
