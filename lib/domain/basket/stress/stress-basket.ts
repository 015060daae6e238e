import type { ExitRules } from "@/lib/domain/basket/exit-rules";
import { BetExits } from "@/lib/domain/basket/exits/bet-exits";
import type { Scenario } from "./scenarios";

/** One bet as it is stressed. */
export interface StressedBet {
  readonly weight: number;
  readonly capClass: number;
  readonly costFraction: number;
  readonly dailyVolatility: number;
  /** Whether it is in the sector that crashes. */
  readonly isInSector: boolean;
  /** What its own price did in the scenario, 1 on the first day; null when it did not live then. */
  readonly ownPath: Float64Array | null;
}

/** What the stored market did in a scenario: medians by class of market cap, 1 on the first day. */
export interface ScenarioPaths {
  readonly classes: readonly (Float64Array | null)[];
  readonly bitcoin: number;
}

export interface StressRequest {
  readonly scenario: Scenario;
  readonly bets: readonly StressedBet[];
  readonly exits: ExitRules;
  /** Null when the stored history does not cover the scenario. */
  readonly stored: ScenarioPaths | null;
  /** Share of the pool's tokens in each class of market cap, and in the sector that crashes. */
  readonly pool: { readonly classShares: readonly number[]; readonly sectorShare: number };
}

/** Simple returns of the whole money. */
export interface StressOutcome {
  readonly withExits: number;
  readonly withoutExits: number;
  readonly equalWeight: number;
  readonly bitcoin: number;
}

/** From 1 to `1 + change` in equal steps of log price: a figure tells no days. */
const straightPath = (change: number, days: number): Float64Array =>
  Float64Array.from({ length: days + 1 }, (_, day) => (1 + change) ** (day / days));

function pathOf({ scenario, stored }: StressRequest, bet: StressedBet): Float64Array {
  const { days, changes, otherSectors } = scenario;
  if (otherSectors !== null && !bet.isInSector) return straightPath(otherSectors, days);
  const known = stored === null ? null : (bet.ownPath ?? stored.classes[bet.capClass]);
  return known ?? straightPath(changes[bet.capClass] ?? 0, days);
}

/** What a dollar in a bet is worth at the end of a path, its exits applied. */
function exitedWorth(
  path: Float64Array,
  bet: StressedBet,
  exits: ExitRules,
  saleDiscount: number,
): number {
  const rules = new BetExits(exits, { priceUsd: 1, dailyVolatility: bet.dailyVolatility });
  const kept = (1 - bet.costFraction) * (1 - saleDiscount);
  let units = 1;
  let cash = 0;
  for (let day = 1; day < path.length && units > 0; day++) {
    const price = path[day] ?? Number.NaN;
    if (!(price > 0)) continue;
    const sold = rules.step(day, price, units, 1 - cash, kept);
    units -= sold;
    cash += sold * price * kept;
  }
  return cash + units * (path.at(-1) ?? 0);
}

function equalWeightChange({ scenario, stored, pool }: StressRequest): number {
  const { changes, otherSectors } = scenario;
  const change = pool.classShares.reduce((sum, share, capClass) => {
    const end = stored?.classes[capClass]?.at(-1);
    return sum + share * (end === undefined ? (changes[capClass] ?? 0) : end - 1);
  }, 0);
  return otherSectors === null
    ? change
    : pool.sectorShare * change + (1 - pool.sectorShare) * otherSectors;
}

/** What a scenario does to a basket that is held when it begins, with its exits and without, beside the pool and Bitcoin. */
export function stressBasket(request: StressRequest): StressOutcome {
  const { scenario, bets, exits, stored } = request;
  let withExits = 0;
  let withoutExits = 0;
  for (const bet of bets) {
    const path = pathOf(request, bet);
    withExits += bet.weight * (exitedWorth(path, bet, exits, scenario.saleDiscount) - 1);
    withoutExits += bet.weight * ((path.at(-1) ?? 0) - 1);
  }
  const bitcoin = stored === null ? Number.NaN : stored.bitcoin;
  return {
    withExits,
    withoutExits,
    equalWeight: equalWeightChange(request),
    bitcoin: Number.isNaN(bitcoin) ? scenario.bitcoin : bitcoin,
  };
}
