import type { BasketFill, SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { parseDay } from "@/lib/domain/market/day";
import { type Fill, holdingsOf } from "@/lib/domain/saved-basket/holdings";
import { saleableUsd } from "@/lib/domain/saved-basket/price-now";
import type { Quotes } from "./quotes";

/** A fill with its day as a number. */
export const asFill = <F extends Omit<BasketFill, "id">>(fill: F): F & Fill => ({
  ...fill,
  day: parseDay(fill.day) ?? 0,
});

/** What is held after the fills, at the prices of now. */
export const describeHoldings = (
  fills: readonly BasketFill[],
  quotes: Quotes,
): SavedBasket["holdings"] =>
  holdingsOf(fills.map(({ day, ...fill }) => ({ ...fill, day: parseDay(day) ?? 0 }))).map(
    ({ tokenId, units, costUsd, realisedUsd, feesUsd }) => {
      const saleable = saleableUsd(quotes.priceOf(tokenId));
      const valueUsd = units === 0 ? 0 : saleable === null ? null : units * saleable;
      const unrealisedUsd = valueUsd === null ? null : valueUsd - costUsd;
      return { tokenId, units, costUsd, valueUsd, unrealisedUsd, realisedUsd, feesUsd };
    },
  );
