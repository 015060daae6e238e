import type { ExitRules } from "@/lib/domain/basket/exit-rules";
import { BetExits } from "@/lib/domain/basket/exits/bet-exits";
import type { Traded } from "./side-cost";
import { sideCost } from "./side-cost";

export type TradeReason =
  | "rebalance"
  | "stop"
  | "take-profit"
  | "time-stop"
  | "invalidation"
  | "written-off";

/** One booked trade. Cash after it is cash before it, less what was bought and its cost, or plus what was sold less its cost. */
export interface Trade {
  /** Index of the day. */
  readonly day: number;
  readonly token: number;
  readonly sleeve: string | null;
  readonly side: "buy" | "sell";
  readonly reason: TradeReason;
  readonly units: number;
  readonly priceUsd: number;
  readonly grossUsd: number;
  readonly costUsd: number;
  readonly cashAfterUsd: number;
}

/** What is held of a token. */
export interface Holding {
  readonly token: number;
  readonly sleeve: string | null;
  readonly firstDay: number;
  readonly exits: BetExits;
  traded: Traded;
  units: number;
  /** What was put in less what selling has returned. */
  stakeUsd: number;
  entryUsd: number;
  lastPriceUsd: number;
  lastSeen: number;
  /** Sold at the next price that is seen; null when it stays. */
  leaving: "rebalance" | "invalidation" | null;
}

/** A purchase that opens a holding. */
export interface Opening {
  readonly token: number;
  readonly sleeve: string | null;
  readonly traded: Traded;
  readonly dailyVolatility: number;
}

/** Cash and holdings, and every trade that changed them. */
export class Account {
  cashUsd: number;
  costsUsd = 0;
  tradedUsd = 0;
  readonly trades: Trade[] = [];
  readonly holdings = new Map<number, Holding>();
  readonly #rules: ExitRules;
  readonly #keepsTrades: boolean;

  constructor(cashUsd: number, rules: ExitRules, keepsTrades: boolean) {
    this.cashUsd = cashUsd;
    this.#rules = rules;
    this.#keepsTrades = keepsTrades;
  }

  equityUsd(): number {
    let sum = this.cashUsd;
    for (const { units, lastPriceUsd } of this.holdings.values()) sum += units * lastPriceUsd;
    return sum;
  }

  /** Spends so many dollars, costs included. */
  buy(day: number, opening: Opening, priceUsd: number, spendUsd: number): void {
    const { token, sleeve, traded, dailyVolatility } = opening;
    const cost = sideCost(traded, spendUsd);
    const grossUsd = spendUsd / (1 + cost);
    const units = grossUsd / priceUsd;
    const held = this.holdings.get(token);
    if (held === undefined) {
      const exits = new BetExits(this.#rules, { priceUsd, dailyVolatility });
      this.holdings.set(token, {
        ...{ token, sleeve, traded, exits, units },
        ...{ firstDay: day, stakeUsd: spendUsd, entryUsd: priceUsd },
        ...{ lastPriceUsd: priceUsd, lastSeen: day, leaving: null },
      });
    } else {
      held.entryUsd = (held.units * held.entryUsd + grossUsd) / (held.units + units);
      held.units += units;
      held.stakeUsd += spendUsd;
      held.exits.reprice(held.entryUsd);
    }
    this.#book(
      { day, token, sleeve, side: "buy", reason: "rebalance", units, priceUsd },
      grossUsd,
      cost,
    );
  }

  /** Sells so many units at a price. */
  sell(day: number, held: Holding, units: number, priceUsd: number, reason: TradeReason): void {
    const grossUsd = units * priceUsd;
    const cost = reason === "written-off" ? 0 : sideCost(held.traded, grossUsd);
    const all = units >= held.units;
    held.units = all ? 0 : held.units - units;
    held.stakeUsd -= grossUsd * (1 - cost);
    if (all) this.holdings.delete(held.token);
    const { token, sleeve } = held;
    this.#book({ day, token, sleeve, side: "sell", reason, units, priceUsd }, grossUsd, cost);
  }

  #book(
    trade: Omit<Trade, "grossUsd" | "costUsd" | "cashAfterUsd">,
    grossUsd: number,
    cost: number,
  ): void {
    const costUsd = grossUsd * cost;
    this.cashUsd += trade.side === "buy" ? -(grossUsd + costUsd) : grossUsd - costUsd;
    this.costsUsd += costUsd;
    this.tradedUsd += trade.reason === "written-off" ? 0 : grossUsd;
    if (this.#keepsTrades)
      this.trades.push({ ...trade, grossUsd, costUsd, cashAfterUsd: this.cashUsd });
  }
}
