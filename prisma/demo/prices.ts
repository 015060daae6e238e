import { bendToFate } from "./fate-returns";
import type { Life } from "./fates";
import type { Pressure } from "./pressure";
import type { Random } from "./random";
import { regimes } from "./regimes";
import type { Traits } from "./traits";
import type { World } from "./world";

const crash = regimes.indexOf("crash");

/** Daily persistence and shocks of log volatility: calm and wild weeks. */
const volatilityMemory = 0.96;
const volatilityShock = 0.14;
const tailDegrees = 4;
const largestOwnReturn = 1.1;

/** A fair bet has no drift in the mean, so the median falls by half the variance; that is what sinks wild tokens. */
const varianceDrag = 0.2;
const youthDrift = -0.003;
const youthDays = 60;

/** How fast small tokens return to where the market and their sector would have them, per day. */
const reversion = ({ rank, hype }: Traits) => (rank === "small" ? 0.008 + 0.006 * hype : 0);

const steadyDrift = ({ rank, quality }: Traits) =>
  rank === "small" ? 0.0016 * (quality - 0.35) : 0;

/**
 * Daily log returns of one token: market and sector times its betas, plus its own fat-tailed, clustered and
 * mean-reverting part, plus planned pressure, bent to its fate. The first day's return is 0.
 */
export function simulateReturns(
  random: Random,
  traits: Traits,
  life: Life,
  world: World,
  pressure: Pressure,
): Float64Array {
  const returns = new Float64Array(world.days);
  const sector = world.sectors.get(traits.sector)?.returns;
  const pull = reversion(traits);
  const drift = steadyDrift(traits);
  const young = traits.rank === "small" ? youthDrift : 0;
  let logVolatility = 0.3 * random.normal();
  let deviation = 0.5 * random.normal();
  for (let t = life.first + 1; t <= life.last; t++) {
    logVolatility = volatilityMemory * logVolatility + volatilityShock * random.normal();
    const stress = world.market.regime[t] === crash ? 1.5 : 1;
    const volatility = traits.volatility * stress * Math.exp(logVolatility);
    const shock = volatility * random.studentT(tailDegrees);
    const own = Math.min(largestOwnReturn, Math.max(-largestOwnReturn, shock));
    const common =
      traits.marketBeta * (world.market.returns[t] ?? 0) + traits.sectorBeta * (sector?.[t] ?? 0);
    const age = traits.ageDays + t - life.first;
    const trend = drift + young * Math.exp(-age / youthDays) - varianceDrag * volatility ** 2;
    returns[t] = common + own - pull * deviation + trend + (pressure.returns[t] ?? 0);
    deviation += own - pull * deviation;
  }
  bendToFate(returns, life);
  return returns;
}

/** Prices of the days of a life from the first day's price and the log returns; NaN outside the life. */
export function pricesFromReturns(
  returns: Float64Array,
  life: Life,
  firstPrice: number,
): Float64Array {
  const prices = new Float64Array(returns.length).fill(Number.NaN);
  let logPrice = Math.log(firstPrice);
  prices[life.first] = firstPrice;
  for (let t = life.first + 1; t <= life.last; t++) {
    logPrice += returns[t] ?? 0;
    prices[t] = Math.exp(logPrice);
  }
  return prices;
}
