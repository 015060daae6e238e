import type { ExitRules } from "@/lib/domain/basket/exit-rules";
import { BetExits } from "@/lib/domain/basket/exits/bet-exits";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

/** One bet as it is simulated. */
export interface SimulatedBet {
  /** Share of the money. */
  readonly weight: number;
  /** Rows of `growth`: its own first, then its peers'. */
  readonly rows: readonly number[];
  /** Share of the blocks that are its own. */
  readonly ownShare: number;
  readonly deathPerDay: number;
  readonly rugPerDay: number;
  /** What buying or selling costs, as a fraction of the amount. */
  readonly costFraction: number;
  readonly dailyVolatility: number;
}

/** Plain values and arrays only, so that a worker can be sent it. */
export interface SimulationInput {
  readonly seed: number;
  readonly paths: number;
  readonly horizonDays: number;
  /** Days that are drawn together. */
  readonly blockDays: number;
  /** Days of history in each row. */
  readonly windowDays: number;
  /** Daily growth factors, `windowDays + blockDays` a row: the first days again at the end, so that blocks wrap around. */
  readonly growth: Float64Array;
  readonly bets: readonly SimulatedBet[];
  readonly exits: ExitRules | null;
}

/** Values are multiples of the money put in; `horizonDays + 1` of them a path. */
export interface Simulation {
  readonly withExits: Float32Array;
  readonly withoutExits: Float32Array;
  /** Of each bet and path, bet-major, as multiples of its stake. */
  readonly betEnds: Float32Array;
  readonly betEndsUnsold: Float32Array;
  /** Price at the end and at its highest, as multiples of the entry price. */
  readonly priceEnds: Float32Array;
  readonly pricePeaks: Float32Array;
  /** 1 where the bet died or was rugged. */
  readonly gone: Uint8Array;
}

/** What is left of a price after a rug. An assumption: a pool that was pulled leaves a few percent. */
const keptInRug = 0.05;
const assetStream = 0x9e37_79b9;

/** The day of an event of a daily rate, from 1; infinite when the rate is 0. */
const dayOfEvent = (uniform: number, perDay: number): number =>
  perDay > 0 ? Math.ceil(-Math.log(1 - uniform) / perDay) : Number.POSITIVE_INFINITY;

/**
 * Simulates paths of a basket: circular blocks of days, the same days for all bets so that crashes come together, each bet's
 * block from its own history or a peer's; on top of that each may die (worth nothing, unsellable) or be rugged (a fall
 * through any stop). Equal inputs give equal paths; baskets of the same seed and window live through the same days.
 * Source of the blocks: Politis and Romano 1992.
 */
export function simulate(input: SimulationInput): Simulation {
  const { paths, bets } = input;
  const simulator = new Simulator(input);
  for (let path = 0; path < paths; path++) {
    simulator.drawDays();
    for (let bet = 0; bet < bets.length; bet++) simulator.runBet(path, bet);
  }
  return simulator.result;
}

class Simulator {
  readonly #input: SimulationInput;
  readonly #stride: number;
  readonly #starts: Int32Array;
  readonly #prices: Float64Array;
  readonly #exits: readonly (BetExits | null)[];
  readonly #drawDate: () => number;
  readonly #drawAsset: () => number;
  readonly result: Simulation;

  constructor(input: SimulationInput) {
    const { bets, paths, horizonDays, exits, seed } = input;
    const cash = 1 - bets.reduce((sum, { weight }) => sum + weight, 0);
    const values = () => new Float32Array(paths * (horizonDays + 1)).fill(Math.max(0, cash));
    const perBet = () => new Float32Array(paths * bets.length);
    this.#input = input;
    this.#stride = input.windowDays + input.blockDays;
    this.#starts = new Int32Array(Math.ceil(horizonDays / input.blockDays));
    this.#prices = new Float64Array(horizonDays + 1).fill(1);
    this.#exits = bets.map(({ dailyVolatility }) =>
      exits === null ? null : new BetExits(exits, { priceUsd: 1, dailyVolatility }),
    );
    this.#drawDate = seededUniform(seed);
    this.#drawAsset = seededUniform(seed ^ assetStream);
    this.result = {
      withExits: values(),
      withoutExits: values(),
      betEnds: perBet(),
      betEndsUnsold: perBet(),
      priceEnds: perBet(),
      pricePeaks: perBet(),
      gone: new Uint8Array(paths * bets.length),
    };
  }

  /** The days of the next path, for all of its bets. */
  drawDays(): void {
    const { windowDays } = this.#input;
    for (let block = 0; block < this.#starts.length; block++)
      this.#starts[block] = Math.floor(this.#drawDate() * windowDays);
  }

  runBet(path: number, index: number): void {
    const bet = this.#input.bets[index];
    if (bet === undefined) return;
    const deathDay = dayOfEvent(this.#drawAsset(), bet.deathPerDay);
    const rugDay = dayOfEvent(this.#drawAsset(), bet.rugPerDay);
    this.#drawPrices(bet);
    this.#strike(deathDay, rugDay);
    const at = index * this.#input.paths + path;
    this.result.gone[at] = Math.min(deathDay, rugDay) <= this.#input.horizonDays ? 1 : 0;
    this.#holdUnsold(path, at, bet);
    const exits = this.#exits[index];
    if (exits) this.#holdWithExits(path, at, bet, exits);
    else this.#copyUnsold(path, at, bet);
  }

  /** Prices of one bet on one path, 1 on the day of the purchase. */
  #drawPrices(bet: SimulatedBet): void {
    const { horizonDays, blockDays, growth } = this.#input;
    const prices = this.#prices;
    let price = 1;
    for (let block = 0, day = 1; day <= horizonDays; block++) {
      let cell = this.#rowOf(bet) * this.#stride + (this.#starts[block] ?? 0);
      for (const end = Math.min(day + blockDays, horizonDays + 1); day < end; day++, cell++) {
        price *= growth[cell] ?? 1;
        prices[day] = price;
      }
    }
  }

  /** A rug takes nearly all and leaves the rest still; the dead are worth nothing. */
  #strike(deathDay: number, rugDay: number): void {
    const prices = this.#prices;
    if (rugDay < deathDay && rugDay < prices.length)
      prices.fill((prices[rugDay - 1] ?? 0) * keptInRug, rugDay);
    if (deathDay < prices.length) prices.fill(0, deathDay);
  }

  #holdUnsold(path: number, at: number, { weight, costFraction }: SimulatedBet): void {
    const prices = this.#prices;
    const { withoutExits, betEndsUnsold, priceEnds, pricePeaks } = this.result;
    const first = path * prices.length;
    const units = 1 - costFraction;
    let peak = 1;
    for (let day = 0; day < prices.length; day++) {
      const price = prices[day] ?? 0;
      if (price > peak) peak = price;
      withoutExits[first + day] = (withoutExits[first + day] ?? 0) + weight * units * price;
    }
    const end = prices[prices.length - 1] ?? 0;
    priceEnds[at] = end;
    pricePeaks[at] = peak;
    betEndsUnsold[at] = units * end;
  }

  #holdWithExits(path: number, at: number, bet: SimulatedBet, exits: BetExits): void {
    const prices = this.#prices;
    const { withExits, betEnds } = this.result;
    const { weight } = bet;
    const first = path * prices.length;
    const kept = 1 - bet.costFraction;
    let units = kept;
    let cash = 0;
    withExits[first] = (withExits[first] ?? 0) + weight * units;
    exits.restart(1);
    for (let day = 1; day < prices.length; day++) {
      const price = prices[day] ?? 0;
      if (units > 0 && price > 0) {
        const sold = exits.step(day, price, units, 1 - cash, kept);
        units -= sold;
        cash += sold * price * kept;
      }
      withExits[first + day] = (withExits[first + day] ?? 0) + weight * (cash + units * price);
    }
    betEnds[at] = cash + units * (prices[prices.length - 1] ?? 0);
  }

  #copyUnsold(path: number, at: number, { weight, costFraction }: SimulatedBet): void {
    const prices = this.#prices;
    const { withExits, betEnds, betEndsUnsold } = this.result;
    const first = path * prices.length;
    for (let day = 0; day < prices.length; day++)
      withExits[first + day] =
        (withExits[first + day] ?? 0) + weight * (1 - costFraction) * (prices[day] ?? 0);
    betEnds[at] = betEndsUnsold[at] ?? 0;
  }

  #rowOf({ rows, ownShare }: SimulatedBet): number {
    const draw = this.#drawAsset();
    if (draw < ownShare || rows.length < 2) return rows[0] ?? 0;
    const peer = Math.floor(((draw - ownShare) / (1 - ownShare)) * (rows.length - 1));
    return rows[1 + Math.min(peer, rows.length - 2)] ?? 0;
  }
}
