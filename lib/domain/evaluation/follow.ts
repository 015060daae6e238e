import type { Day } from "@/lib/domain/market/day";
import type { Outcomes } from "./outcomes";

/** How far a token is followed. */
export const followedDays = 180;

/** A price against that of the day. */
export interface Extreme {
  readonly day: Day;
  /** As a multiple of the day's price. */
  readonly multiple: number;
}

/** The path of a token after a day, as far as it is stored. Extremes are null when no price followed. */
export interface Followed {
  /** The price of the day, at most three days old; NaN when there was none. */
  readonly price: number;
  /** Days after the day that are stored, at most `followedDays`. */
  readonly days: number;
  readonly peak: Extreme | null;
  readonly trough: Extreme | null;
  /** Largest fall from a high of the day or later, as a fraction from -1 to 0; NaN when no price followed. */
  readonly maxDrawdown: number;
}

/** Follows one token of a panel from a day on, on cleaned prices. */
export function follow(outcomes: Outcomes, token: number, day: Day): Followed {
  const rest = outcomes.pricesFrom(token, day);
  const price = outcomes.entryPrice(token, day);
  const later = rest.subarray(1, followedDays + 1);
  const points = Array.from(later, (one, i) => ({
    day: day + 1 + i,
    multiple: one / price,
  })).filter(({ multiple }) => multiple > 0);
  let peak: Extreme | null = points[0] ?? null;
  let trough = peak;
  let high = 1;
  let maxDrawdown = points.length === 0 ? Number.NaN : 0;
  for (const point of points) {
    if (peak === null || point.multiple > peak.multiple) peak = point;
    if (trough === null || point.multiple < trough.multiple) trough = point;
    high = Math.max(high, point.multiple);
    maxDrawdown = Math.min(maxDrawdown, point.multiple / high - 1);
  }
  return { price, days: later.length, peak, trough, maxDrawdown };
}
