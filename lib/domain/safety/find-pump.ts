import type { FactorWindow } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { median } from "@/lib/domain/stats/median";

const riseDays = 3;

/** The steepest rise of a window. Every number is NaN when the data does not allow a search. */
export interface Pump {
  /** Simple return over the 3 days of the rise; 0 when nothing rose. */
  readonly rise: number;
  /** Highest volume of those days over the window's median. */
  readonly loudness: number;
  /** Simple return from the top to the last day. */
  readonly since: number;
  /** Days from the top to the last day. */
  readonly daysAgo: number;
}

const unknown: Pump = {
  rise: Number.NaN,
  loudness: Number.NaN,
  since: Number.NaN,
  daysAgo: Number.NaN,
};

/** Finds the steepest 3-day rise of a window, how loud it was and what has become of it. */
export function findPump({ price, volume24h }: FactorWindow<"price" | "volume24h">): Pump {
  if (!isMostlyKnown(price) || !isMostlyKnown(volume24h) || Number.isNaN(last(price)))
    return unknown;
  let top = riseDays;
  let rise = 0;
  for (let day = riseDays; day < price.length; day++) {
    const change = (price[day] ?? Number.NaN) / (price[day - riseDays] ?? Number.NaN) - 1;
    if (change > rise) {
      rise = change;
      top = day;
    }
  }
  const usual = median(volume24h);
  let loudest = 0;
  for (let day = top - riseDays; day <= top; day++)
    loudest = Math.max(loudest, volume24h[day] || 0);
  return {
    rise,
    loudness: usual > 0 ? loudest / usual : Number.NaN,
    since: last(price) / (price[top] ?? Number.NaN) - 1,
    daysAgo: price.length - 1 - top,
  };
}
