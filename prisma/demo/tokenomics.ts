import { observationDays } from "./cadence";
import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { SupplyPlan } from "./supply";
import type { Traits } from "./traits";

/** Fraction of what circulates on a day that the schedule adds in the next days. */
const unlockedWithin = ({ scheduled, circulating }: SupplyPlan, t: number, ahead: number) =>
  ((scheduled[t + ahead] ?? 0) - (scheduled[t] ?? 0)) / (circulating[t] ?? Number.NaN);

/** Fraction of the supply there was at first that the schedule has not released by a day. */
const unvested = ({ scheduled, total }: SupplyPlan, t: number, first: number) =>
  Math.min(1, Math.max(0, 1 - (scheduled[t] ?? Number.NaN) / (total[first] ?? Number.NaN)));

/** Weekly: unlocks ahead and what has not vested where the schedule is public, and whether the token is audited. */
export function observeTokenomics(
  random: Random,
  traits: Traits,
  life: Life,
  supply: SupplyPlan,
  sheet: Sheet,
): void {
  const observed = observationDays(random, sheet.days, life, 7, 7);
  const publicSchedule = random.chance(traits.rank === "small" ? 0.4 + 0.4 * traits.quality : 1);
  const auditKnown = random.chance(0.75);
  const auditedFrom = random.chance(0.1 + 0.75 * traits.quality - 0.25 * traits.hype)
    ? life.first + random.integer(-200, 120)
    : Number.POSITIVE_INFINITY;
  for (let t = life.first; t <= life.last; t++) {
    if (!observed[t]) continue;
    if (publicSchedule) {
      sheet.column("unlock30dShare")[t] = unlockedWithin(supply, t, 30);
      sheet.column("unlock90dShare")[t] = unlockedWithin(supply, t, 90);
      sheet.column("lockedSupplyShare")[t] = unvested(supply, t, life.first);
    }
    if (auditKnown) sheet.column("audited")[t] = t >= auditedFrom ? 1 : 0;
  }
}
