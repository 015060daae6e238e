import { CleanHistory } from "@/lib/domain/market/clean-history";
import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";

/**
 * Log return of a day that counts as a rug: a fall of 80 %. Simulated as a state of its own, so not drawn again; nor is a rise
 * as large, which is mostly the way back from a wrong price.
 */
export const rugLogReturn = Math.log(0.2);
/** A price may be this old to stand for a day before it is a gap. */
const maxGapDays = 3;

/** Cleaned daily histories of a whole market up to a day, token-major. NaN is unknown. */
export interface ReturnHistory {
  readonly firstDay: Day;
  readonly days: number;
  readonly ids: readonly string[];
  readonly prices: Float64Array;
  readonly marketCaps: Float32Array;
  /** Daily log returns without rugs and rises as large. */
  readonly logReturns: Float32Array;
  /** Known returns of each token. */
  readonly known: Int32Array;
  readonly dailyVolatility: Float64Array;
  /** The first market cap that is known of each token. */
  readonly firstCapUsd: Float64Array;
  /** Day index of each token's last price; −1 without any. */
  readonly lastIndex: Int32Array;
}

/** Cleans a panel that ends on the as-of day and takes its returns. */
export function returnHistory(panel: Panel): ReturnHistory {
  const { tokens, days, firstDay } = panel;
  const cells = tokens.length * days;
  const clean = new CleanHistory(days);
  const history = {
    firstDay,
    days,
    ids: tokens.map(({ id }) => id),
    prices: new Float64Array(cells),
    marketCaps: new Float32Array(cells),
    logReturns: new Float32Array(cells),
    known: new Int32Array(tokens.length),
    dailyVolatility: new Float64Array(tokens.length),
    firstCapUsd: new Float64Array(tokens.length),
    lastIndex: new Int32Array(tokens.length),
  };
  for (let token = 0; token < tokens.length; token++) {
    clean.load(panel, token, days - 1);
    const { price, marketCap } = clean.values;
    const start = token * days;
    history.prices.set(price, start);
    history.marketCaps.set(marketCap, start);
    const returns = history.logReturns.subarray(start, start + days);
    fillReturns(price, returns);
    const { known, deviation } = spreadOf(returns);
    history.known[token] = known;
    history.dailyVolatility[token] = deviation;
    history.firstCapUsd[token] = marketCap.find((cap) => cap > 0) ?? Number.NaN;
    history.lastIndex[token] = price.findLastIndex((one) => one > 0);
  }
  return history;
}

/** Returns between prices at most `maxGapDays` apart, on the later day; rugs and rises as large are left out. */
function fillReturns(prices: Float64Array, out: Float32Array): void {
  let last = Number.NaN;
  let lastIndex = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < prices.length; i++) {
    const price = prices[i] ?? Number.NaN;
    out[i] = Number.NaN;
    if (!(price > 0)) continue;
    const change = Math.log(price / last);
    if (i - lastIndex <= maxGapDays && Math.abs(change) < -rugLogReturn) out[i] = change;
    last = price;
    lastIndex = i;
  }
}

function spreadOf(returns: Float32Array): { known: number; deviation: number } {
  let known = 0;
  let sum = 0;
  let squares = 0;
  for (const value of returns) {
    if (Number.isNaN(value)) continue;
    known++;
    sum += value;
    squares += value * value;
  }
  const variance = known > 1 ? (squares - (sum * sum) / known) / (known - 1) : Number.NaN;
  return { known, deviation: known >= 20 ? Math.sqrt(Math.max(0, variance)) : Number.NaN };
}
