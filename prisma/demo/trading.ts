import type { Life } from "./fates";
import type { Pressure } from "./pressure";
import type { Random } from "./random";
import type { Traits } from "./traits";
import type { World } from "./world";

/** Volume in dollars a day: turnover of market cap, more on days that move, in hot sectors and under pressure. */
export function simulateVolumes(
  random: Random,
  traits: Traits,
  life: Life,
  world: World,
  pressure: Pressure,
  path: { readonly returns: Float64Array; readonly capUsd: Float64Array },
): Float64Array {
  const volumes = new Float64Array(world.days).fill(Number.NaN);
  const heat = world.sectors.get(traits.sector)?.heat;
  let mood = 0.4 * random.normal();
  for (let t = life.first; t <= life.last; t++) {
    mood = 0.88 * mood + 0.22 * random.normal();
    const moved = Math.min(1.5, 5 * Math.abs(path.returns[t] ?? 0));
    const excitement = mood + moved + 0.25 * (heat?.[t] ?? 0) + (pressure.volume[t] ?? 0);
    const turnover = Math.min(6, traits.turnover * Math.exp(excitement));
    volumes[t] = turnover * (path.capUsd[t] ?? Number.NaN);
  }
  return volumes;
}

/**
 * Dollars in the token's pools. In a constant-product pool they move with the square root of price; providers come
 * and go slowly. A rug takes the pool away, a fading token loses it bit by bit.
 */
export function simulateLiquidity(
  random: Random,
  traits: Traits,
  life: Life,
  capUsd: Float64Array,
): Float64Array {
  const liquidity = new Float64Array(capUsd.length).fill(Number.NaN);
  const thin = random.chance(0.05);
  const usual = traits.rank === "small" ? 0.07 : 0.008;
  const share = thin ? random.share(0.004, 0.5) : random.share(usual, 0.7);
  const firstCap = capUsd[life.first] ?? traits.capUsd;
  const left = random.between(0.002, 0.05);
  let providers = 0;
  for (let t = life.first; t <= life.last; t++) {
    providers = 0.985 * providers + 0.03 * random.normal();
    const cap = capUsd[t] ?? Number.NaN;
    let dollars = share * Math.sqrt(firstCap * cap) * Math.exp(providers);
    if (life.fate === "rug" && t >= life.start) dollars *= left;
    if (life.fate === "faded" && t > life.start) dollars *= Math.exp(-0.012 * (t - life.start));
    liquidity[t] = Math.min(dollars, 0.5 * cap);
  }
  return liquidity;
}
