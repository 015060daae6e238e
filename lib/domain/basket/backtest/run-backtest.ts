import type { ExitRules } from "@/lib/domain/basket/exit-rules";
import { Account, type Holding, type Opening, type Trade } from "./account";
import { sideCost } from "./side-cost";

/** A token without a price for longer than this is written off. */
const silentDays = 30;

/** Cleaned daily prices, token-major; NaN is a gap. Days are indices from the first. */
export interface PriceMarket {
  readonly days: number;
  readonly prices: Float64Array;
}

/** A bet of a basket as it was chosen. */
export interface Position extends Opening {
  /** Share of all the money there is. */
  readonly share: number;
}

/** What was decided at the end of a day; it is traded at the next day's prices. */
export interface Decision {
  readonly day: number;
  readonly positions: readonly Position[];
}

export interface BacktestRules {
  readonly budgetUsd: number;
  readonly exits: ExitRules;
  /** Smaller changes of a position are not traded. */
  readonly minOrderUsd: number;
  /** What a token that is never priced again keeps of its last price: 0, or 0.1 for a loss of 90 %. */
  readonly writtenOffKeeps: number;
  readonly keepsTrades: boolean;
}

export interface BacktestRun {
  /** Value of the whole at the end of each day from the first decision on. */
  readonly equity: Float64Array;
  readonly trades: readonly Trade[];
  readonly costsUsd: number;
  readonly tradedUsd: number;
  readonly holdings: readonly Holding[];
}

export interface BacktestInput {
  readonly market: PriceMarket;
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  /** Tokens that a grading made void, by the day of the grading. */
  readonly invalid: ReadonlyMap<number, ReadonlySet<number>>;
  readonly rules: BacktestRules;
}

/**
 * Walks through the days with the rules of a basket: exits at the prices seen, decisions of a day traded at the next day's
 * prices with their costs, tokens that fall silent written off after 30 days. Reads no price and no decision later than the day.
 */
export function runBacktest(input: BacktestInput): BacktestRun {
  const { market, rules } = input;
  const account = new Account(rules.budgetUsd, rules.exits, rules.keepsTrades);
  const walker = new Walker(input, account);
  const first = input.decisions[0]?.day ?? market.days;
  const equity = new Float64Array(Math.max(0, market.days - first));
  for (let day = first; day < market.days; day++) {
    walker.step(day);
    equity[day - first] = account.equityUsd();
  }
  const { trades, costsUsd, tradedUsd, holdings } = account;
  return { equity, trades, costsUsd, tradedUsd, holdings: [...holdings.values()] };
}

class Walker {
  readonly #input: BacktestInput;
  readonly #account: Account;
  #next = 0;
  #decided: Decision | null = null;

  constructor(input: BacktestInput, account: Account) {
    this.#input = input;
    this.#account = account;
  }

  step(day: number): void {
    for (const held of [...this.#account.holdings.values()]) this.#live(day, held);
    if (this.#decided !== null) this.#rebalance(day, this.#decided);
    this.#decided = null;
    const decision = this.#input.decisions[this.#next];
    if (decision?.day === day) {
      this.#decided = decision;
      this.#next++;
    }
    const invalid = this.#input.invalid.get(day);
    if (invalid) this.#invalidate(invalid);
  }

  #price(token: number, day: number): number {
    const { days, prices } = this.#input.market;
    return prices[token * days + day] ?? Number.NaN;
  }

  /** One day of a holding: its price, its exits, or its end. */
  #live(day: number, held: Holding): void {
    const account = this.#account;
    const price = this.#price(held.token, day);
    if (!(price > 0)) {
      if (day - held.lastSeen > silentDays) {
        const kept = held.lastPriceUsd * this.#input.rules.writtenOffKeeps;
        account.sell(day, held, held.units, kept, "written-off");
      }
      return;
    }
    held.lastPriceUsd = price;
    held.lastSeen = day;
    if (held.leaving !== null) {
      account.sell(day, held, held.units, price, held.leaving);
      return;
    }
    const { exits, units, stakeUsd, firstDay, traded } = held;
    const sold = exits.step(day - firstDay, price, units, stakeUsd, 1 - sideCost(traded, stakeUsd));
    if (sold > 0 && exits.reason !== null) account.sell(day, held, sold, price, exits.reason);
  }

  #invalidate(invalid: ReadonlySet<number>): void {
    for (const held of this.#account.holdings.values())
      if (invalid.has(held.token)) held.leaving ??= "invalidation";
  }

  /** Sells what was not chosen again and what is too much, then buys what is missing with the cash there is. */
  #rebalance(day: number, { positions }: Decision): void {
    const account = this.#account;
    const equity = account.equityUsd();
    const wanted = new Map(positions.map((position) => [position.token, position]));
    for (const held of [...account.holdings.values()])
      this.#reduce(day, held, wanted.get(held.token), equity);
    const missing = positions.flatMap((position) => {
      const held = account.holdings.get(position.token);
      const priceUsd = this.#price(position.token, day);
      const value = held === undefined ? 0 : held.units * held.lastPriceUsd;
      const spendUsd = position.share * equity - value;
      const isTraded = priceUsd > 0 && spendUsd >= this.#input.rules.minOrderUsd && spendUsd > 0;
      return isTraded ? [{ position, priceUsd, spendUsd }] : [];
    });
    const total = missing.reduce((sum, { spendUsd }) => sum + spendUsd, 0);
    const scale = total > account.cashUsd ? Math.max(0, account.cashUsd) / total : 1;
    for (const { position, priceUsd, spendUsd } of missing)
      if (scale > 0) account.buy(day, position, priceUsd, spendUsd * scale);
  }

  #reduce(day: number, held: Holding, position: Position | undefined, equity: number): void {
    if (position !== undefined) held.traded = position.traded;
    const price = this.#price(held.token, day);
    if (!(price > 0)) {
      if (position === undefined) held.leaving ??= "rebalance";
      return;
    }
    if (position === undefined) {
      this.#account.sell(day, held, held.units, price, "rebalance");
      return;
    }
    const tooMuchUsd = held.units * price - position.share * equity;
    if (tooMuchUsd >= Math.max(this.#input.rules.minOrderUsd, 1e-9))
      this.#account.sell(day, held, tooMuchUsd / price, price, "rebalance");
  }
}
