import { observationDays } from "./cadence";
import type { Life } from "./fates";
import { jolt, type Pressure } from "./pressure";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** Counts of a token's days, and the days of exchange listings within its life. */
export interface ListingPlan {
  readonly cexListings: Float64Array;
  readonly dexPools: Float64Array;
  readonly paidPromotions30d: Float64Array;
  readonly listedOn: readonly number[];
}

const promotionDays = 30;

/** Adds to every day from a day on. */
function step(counts: Float64Array, from: number, amount: number): void {
  for (let t = Math.max(0, from); t < counts.length; t++) counts[t] = (counts[t] ?? 0) + amount;
}

/** A listing lifts the price, most of it only for a week, and brings volume that stays a while. */
function pressListing(random: Random, day: number, pressure: Pressure): void {
  const pop = random.between(0.08, 0.32);
  jolt(pressure.volume, day, random.between(0.8, 1.8), 4);
  jolt(pressure.buzz, day, random.between(0.5, 1.2), 4);
  const kept = random.between(0.1, 0.6);
  pressure.returns[day] = (pressure.returns[day] ?? 0) + pop;
  for (let t = day + 1; t <= day + 7 && t < pressure.returns.length; t++) {
    pressure.returns[t] = (pressure.returns[t] ?? 0) - (pop * (1 - kept)) / 7;
  }
}

function listingDays(random: Random, traits: Traits, life: Life): number[] {
  const perYear = 0.25 * Math.min(4, Math.max(0, Math.log10(traits.capUsd / 4e5)));
  const years = (life.last - life.first) / 365;
  const days = Array.from({ length: random.poisson(perYear * years) }, () =>
    random.integer(life.first + 1, life.last),
  );
  if (life.fate === "moonshot") {
    for (let n = random.integer(1, 3); n > 0; n--) {
      days.push(random.integer(Math.round((life.start + life.peak) / 2), life.peak));
    }
  }
  return days.filter((day) => life.fate !== "rug" || day < life.start).sort((a, b) => a - b);
}

function planPromotions(random: Random, traits: Traits, life: Life, days: number): Float64Array {
  const promotions = new Float64Array(days);
  const buy = (day: number, count: number) => {
    for (let t = Math.max(0, day); t < Math.min(days, day + promotionDays); t++) {
      promotions[t] = (promotions[t] ?? 0) + count;
    }
  };
  const campaigns = random.poisson((1.6 * traits.hype * (life.last - life.first)) / 365);
  for (let n = 0; n < campaigns; n++) {
    buy(random.integer(life.first, life.last), random.integer(1, 3));
  }
  if (life.fate === "pump" && random.chance(0.75)) {
    buy(life.start - random.integer(2, 10), random.integer(2, 9));
  }
  if (life.fate === "rug" && random.chance(0.45)) {
    buy(life.start - random.integer(3, 20), random.integer(1, 5));
  }
  return promotions;
}

/** Draws listings, pools and promotions, and adds the effect of listings to the pressure. */
export function planListings(
  random: Random,
  traits: Traits,
  life: Life,
  days: number,
  pressure: Pressure,
): ListingPlan {
  const size = Math.max(0, Math.log10(traits.capUsd / 1e6));
  const seasoned = Math.min(1, traits.ageDays / 300);
  const cexListings = new Float64Array(days).fill(random.poisson(1.7 * seasoned * size ** 1.5));
  const listedOn = listingDays(random, traits, life);
  for (const day of listedOn) {
    step(cexListings, day, 1);
    pressListing(random, day, pressure);
  }
  if (life.fate === "faded") {
    for (let day = life.start + 40; day <= life.last; day += random.integer(15, 60)) {
      if ((cexListings[day] ?? 0) > 0) step(cexListings, day, -1);
    }
  }
  const pools = traits.native ? random.poisson(size) : 1 + random.poisson(0.8 + size);
  const dexPools = new Float64Array(days).fill(pools);
  const opened = random.poisson((0.8 * (life.last - life.first)) / 365);
  for (let n = 0; n < opened; n++) step(dexPools, random.integer(life.first, life.last), 1);
  if (life.fate === "rug") dexPools.fill(Math.min(1, pools), life.start);
  const paidPromotions30d = planPromotions(random, traits, life, days);
  return { cexListings, dexPools, paidPromotions30d, listedOn };
}

/** Weekly, and on the day of every listing. */
export function observeListings(random: Random, life: Life, plan: ListingPlan, sheet: Sheet): void {
  const observed = observationDays(random, sheet.days, life, 7, 7);
  for (const day of plan.listedOn) observed[day] = 1;
  const known = random.chance(0.96);
  const promotionsKnown = random.chance(0.8);
  for (let t = life.first; known && t <= life.last; t++) {
    if (!observed[t]) continue;
    sheet.column("cexListings")[t] = plan.cexListings[t] ?? Number.NaN;
    sheet.column("dexPools")[t] = plan.dexPools[t] ?? Number.NaN;
    if (promotionsKnown) {
      sheet.column("paidPromotions30d")[t] = plan.paidPromotions30d[t] ?? Number.NaN;
    }
  }
}
