import { type DailyReturns, returnsOf } from "@/lib/domain/basket/returns";
import type { Observations } from "./ledoit-wolf";

export interface ObservedReturns {
  /** Daily log returns without gaps. */
  readonly log: Observations;
  /** Cells that were unknown and stand in as the mean of the other bets that day. */
  readonly filled: number;
}

/**
 * The daily log returns of the bets as a full table. Where one is unknown, the mean of the bets known that day stands in; a day
 * on which none is known is left out.
 */
export function observedReturns(returns: DailyReturns, tokens: readonly number[]): ObservedReturns {
  const rows = tokens.map((token) => returnsOf(returns, token));
  const values: number[] = [];
  let filled = 0;
  for (let day = 0; day < returns.days; day++) {
    const ofDay = rows.map((row) => row[day] ?? Number.NaN);
    const known = ofDay.filter((value) => !Number.isNaN(value));
    if (known.length === 0) continue;
    filled += ofDay.length - known.length;
    const mean = known.reduce((a, b) => a + b, 0) / known.length;
    for (const value of ofDay) values.push(Number.isNaN(value) ? mean : value);
  }
  const assets = tokens.length;
  const days = assets === 0 ? 0 : values.length / assets;
  return { log: { days, assets, values: Float64Array.from(values) }, filled };
}
