import { type PriceNow, saleableUsd } from "./price-now";

/** A bet as it was saved. The share is of the budget, 0 to 1. */
export interface SavedBet {
  readonly id: string;
  readonly share: number;
  readonly sleeve: string | null;
  /** Null when no price was known. */
  readonly entryPriceUsd: number | null;
}

/** What became of money since it was placed. Null is unknown; it is never counted as 0. */
export interface Value {
  readonly stakeUsd: number;
  readonly valueUsd: number | null;
  /** Simple return as a fraction of the stake. */
  readonly returnFraction: number | null;
}

export interface BetValue extends Value {
  readonly id: string;
  readonly sleeve: string | null;
  /** Tokens the stake bought; null without an entry price. */
  readonly units: number | null;
}

export interface SleeveValue extends Value {
  readonly sleeve: string | null;
  readonly bets: number;
}

export interface BasketValue {
  readonly bets: readonly BetValue[];
  readonly sleeves: readonly SleeveValue[];
  readonly cashUsd: number;
  /** Of all bets and the cash; unknown while one bet is. */
  readonly total: Value;
  /** Of the bets that are known and the cash. */
  readonly known: Value;
  readonly unknownBets: number;
}

const valued = (stakeUsd: number, valueUsd: number | null): Value => ({
  stakeUsd,
  valueUsd,
  returnFraction: valueUsd === null || stakeUsd === 0 ? null : valueUsd / stakeUsd - 1,
});

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** The sum of values, unknown as soon as one of them is. */
function together(values: readonly Value[], cashUsd: number): Value {
  const stakeUsd = sum(values.map((value) => value.stakeUsd)) + cashUsd;
  let valueUsd: number | null = cashUsd;
  for (const value of values)
    valueUsd = valueUsd === null || value.valueUsd === null ? null : valueUsd + value.valueUsd;
  return valued(stakeUsd, valueUsd);
}

function valueBet(bet: SavedBet, budgetUsd: number, price: PriceNow): BetValue {
  const { id, sleeve, share, entryPriceUsd } = bet;
  const stakeUsd = share * budgetUsd;
  const units = entryPriceUsd === null || entryPriceUsd <= 0 ? null : stakeUsd / entryPriceUsd;
  const saleable = saleableUsd(price);
  const valueUsd = units === null || saleable === null ? null : units * saleable;
  return { id, sleeve, units, ...valued(stakeUsd, valueUsd) };
}

/**
 * What a saved version is worth now if it was bought as saved and left alone: each bet, each sleeve, and all. What was not
 * placed stays cash. `priceOf` tells a bet's price of now.
 */
export function valueSince(
  bets: readonly SavedBet[],
  budgetUsd: number,
  priceOf: (id: string) => PriceNow,
): BasketValue {
  const values = bets.map((bet) => valueBet(bet, budgetUsd, priceOf(bet.id)));
  const cashUsd = budgetUsd * Math.max(0, 1 - sum(bets.map(({ share }) => share)));
  const known = values.filter(({ valueUsd }) => valueUsd !== null);
  const sleeves = [...new Set(bets.map(({ sleeve }) => sleeve))].map((sleeve) => {
    const inSleeve = values.filter((value) => value.sleeve === sleeve);
    return { sleeve, bets: inSleeve.length, ...together(inSleeve, 0) };
  });
  return {
    bets: values,
    sleeves,
    cashUsd,
    total: together(values, cashUsd),
    known: together(known, cashUsd),
    unknownBets: values.length - known.length,
  };
}
