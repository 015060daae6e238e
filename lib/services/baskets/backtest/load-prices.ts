import type { PriceMarket } from "@/lib/domain/basket/backtest/run-backtest";
import { seenPrices } from "@/lib/domain/basket/backtest/seen-prices";
import { type DailyReturns, returnDays } from "@/lib/domain/basket/returns";
import type { Day } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { logReturns } from "@/lib/domain/stats/log-returns";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";

/** A price this many days after the last one still makes a return. */
const maxGapDays = 3;

/** The prices of a whole market over the days of a backtest and the quarter before them. */
export interface LoadedPrices {
  readonly market: PriceMarket;
  readonly firstDay: Day;
  readonly ids: readonly string[];
  readonly symbols: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Reads the prices from a quarter before `from` to `to`, each as it was seen on its day. */
export async function loadPrices(from: Day, to: Day): Promise<LoadedPrices> {
  const panel = await readStoredPanel({ from: from - returnDays, to, fields: ["price"] });
  const ids = panel.tokens.map(({ id }) => id);
  return {
    market: seenPrices(panel),
    firstDay: panel.firstDay,
    ids,
    symbols: panel.tokens.map(({ symbol }) => symbol),
    rowOf: new Map(ids.map((id, row) => [id, row])),
  };
}

/** Daily log returns of some rows of a frame over the days up to a day, a row a row. */
export function returnsUpTo(
  { market, firstDay, rowOf }: LoadedPrices,
  frame: MarketFrame,
  rows: readonly number[],
  day: Day,
): DailyReturns {
  const values = new Float64Array(rows.length * returnDays).fill(Number.NaN);
  const end = day - firstDay + 1;
  const begin = Math.max(0, end - returnDays - 1);
  const returns = new Float64Array(end - begin);
  for (const [at, row] of rows.entries()) {
    const token = rowOf.get(frame.ids[row] ?? "");
    if (token === undefined) continue;
    const first = token * market.days;
    logReturns(market.prices.subarray(first + begin, first + end), maxGapDays, returns);
    const last = returns.subarray(Math.max(0, returns.length - returnDays));
    values.set(last, (at + 1) * returnDays - last.length);
  }
  return { days: returnDays, values };
}
