import { observationDays } from "./cadence";
import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { SupplyPlan } from "./supply";
import type { Traits } from "./traits";

/** Days that the two figures look back. */
const windowDays = 30;

/** The supply with a part of what will never circulate burnt month by month, and the share burnt in the 30 days up to each day. */
export interface BurnPlan {
  readonly supply: SupplyPlan;
  readonly burned30dShare: Float64Array;
}

/** Draws whether a token burns part of the supply that does not circulate, and takes it off the total. */
export function planBurns(
  random: Random,
  traits: Traits,
  life: Life,
  supply: SupplyPlan,
): BurnPlan {
  const burned30dShare = new Float64Array(supply.total.length);
  const ends = supply.scheduled[supply.scheduled.length - 1] ?? Number.NaN;
  const spare = 1 - ends / (supply.total[life.first] ?? Number.NaN);
  if (!(random.chance(0.25) && spare > 0.03 && life.fate !== "rug"))
    return { supply, burned30dShare };
  const perMonth = Math.min(
    0.004 + 0.01 * traits.quality,
    (0.5 * spare * windowDays) / supply.total.length,
  );
  const perDay = perMonth / windowDays;
  const total = supply.total.map(
    (tokens, t) => tokens * (1 - perDay * Math.max(0, t - life.first)),
  );
  for (let t = life.first; t < total.length; t++) {
    const before = total[Math.max(life.first, t - windowDays)] ?? Number.NaN;
    burned30dShare[t] = 1 - (total[t] ?? Number.NaN) / before;
  }
  return { supply: { ...supply, total }, burned30dShare };
}

/** Weekly, where the treasury is public: dollars bought back and supply burnt in 30 days; 0 is a fact here, most do neither. */
export function observeBuybacks(
  random: Random,
  traits: Traits,
  life: Life,
  path: { readonly capUsd: Float64Array; readonly burned30dShare: Float64Array },
  sheet: Sheet,
): void {
  if (!random.chance(0.35 + 0.4 * traits.quality)) return;
  const observed = observationDays(random, sheet.days, life, 7, 7);
  const buys = random.chance(0.35 * traits.quality) && life.fate !== "rug";
  const shareOfCap = buys ? random.share(0.006, 0.7) : 0;
  const burnKnown = random.chance(0.9);
  for (let t = life.first; t <= life.last; t++) {
    if (!observed[t]) continue;
    const usual = shareOfCap * (path.capUsd[t] ?? Number.NaN);
    sheet.column("buyback30dUsd")[t] = usual * random.logNormal(1, 0.4);
    if (burnKnown) sheet.column("burned30dShare")[t] = path.burned30dShare[t] ?? Number.NaN;
  }
}
