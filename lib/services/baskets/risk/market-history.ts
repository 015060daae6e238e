import { PeerPool } from "@/lib/domain/basket/simulate/draw-rows";
import { type FailureRate, failureRates } from "@/lib/domain/basket/simulate/failure-rates";
import { type ReturnHistory, returnHistory } from "@/lib/domain/basket/simulate/return-history";
import type { Day } from "@/lib/domain/market/day";
import { requireMarket } from "@/lib/services/grading/stored-market";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";

/** Days before the as-of day that blocks are drawn from and rates are learned on. */
const windowDays = 730;

/** The two years up to a day, and what they teach. Nothing later is read. */
export interface MarketHistory {
  readonly returns: ReturnHistory;
  readonly peers: PeerPool;
  readonly rates: readonly FailureRate[];
  /** Row of each token in the returns. */
  readonly rowOf: ReadonlyMap<string, number>;
}

interface Kept {
  readonly key: string;
  readonly history: Promise<MarketHistory>;
}

/** A page asks again and again for the same day; each history is a few dozen megabytes. */
const keptHistories = 2;
let kept: readonly Kept[] = [];

/** The history up to a day; made once for each version of the market. Throws "market-empty". */
export async function marketHistory(asOf: Day): Promise<MarketHistory> {
  const { stamp, firstDay } = await requireMarket();
  const key = `${stamp} ${asOf}`;
  const found = kept.find((one) => one.key === key);
  if (found) return found.history;
  const made = { key, history: readHistory(Math.max(firstDay, asOf - windowDays + 1), asOf) };
  kept = [made, ...kept].slice(0, keptHistories);
  made.history.catch(() => {
    kept = kept.filter((one) => one !== made);
  });
  return made.history;
}

async function readHistory(from: Day, to: Day): Promise<MarketHistory> {
  const returns = returnHistory(
    await readStoredPanel({ from, to, fields: ["price", "marketCap"] }),
  );
  return {
    returns,
    peers: new PeerPool(returns),
    rates: failureRates(returns),
    rowOf: new Map(returns.ids.map((id, row) => [id, row])),
  };
}
