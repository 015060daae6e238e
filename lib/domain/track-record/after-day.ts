import { followedDays } from "@/lib/domain/evaluation/follow";
import { maxPriceAgeDays, type Outcomes } from "@/lib/domain/evaluation/outcomes";
import type { Day } from "@/lib/domain/market/day";

/** Days after which a return is kept. */
export const outcomeHorizons = [1, 7, 30, 90, 180] as const;
export type OutcomeHorizon = (typeof outcomeHorizons)[number];

/** What came after a day. NaN and null are not known, or not known yet. */
export interface AfterDay {
  /** Simple returns in the order of `outcomeHorizons`; of a vanished token up to its last price. */
  readonly returns: Float64Array;
  /** Highest and lowest price of the 180 days after the day, as a multiple of the day's; known when they are over. */
  readonly peak180d: number;
  readonly trough180d: number;
  /** Days to the last price when none followed it within 180 days, although the market went on; null otherwise. */
  readonly vanishedAfterDays: number | null;
}

/** A token that is never priced again counts as vanished from a horizon on that ends more than three days later. */
export const hasVanished = (vanishedAfterDays: number, horizonDays: number): boolean =>
  vanishedAfterDays < horizonDays - maxPriceAgeDays;

/** What came after a day for one token of the panel, or null when it had no price then. */
export function afterDay(outcomes: Outcomes, token: number, day: Day): AfterDay | null {
  const entry = outcomes.entryPrice(token, day);
  if (Number.isNaN(entry)) return null;
  const returns = Float64Array.from(
    outcomeHorizons,
    (horizon) => outcomes.after(token, day, horizon, "last-price").forwardReturn,
  );
  const rest = outcomes.pricesFrom(token, day);
  const isOver = rest.length > followedDays;
  const followed = rest.subarray(1, followedDays + 1).filter((price) => price > 0);
  return {
    returns,
    peak180d: isOver ? extreme(Math.max, followed) / entry : Number.NaN,
    trough180d: isOver ? extreme(Math.min, followed) / entry : Number.NaN,
    vanishedAfterDays: vanishedAfter(rest),
  };
}

/** A token without any later price has neither high nor low. */
const extreme = (choose: (...values: number[]) => number, prices: Float64Array): number =>
  prices.length === 0 ? Number.NaN : choose(...prices);

function vanishedAfter(rest: Float64Array): number | null {
  const last = Math.max(
    0,
    rest.findLastIndex((price) => price > 0),
  );
  return hasVanished(last, Math.min(followedDays, rest.length - 1)) ? last : null;
}
