import type { Life } from "./fates";
import { jolt, type Pressure, press } from "./pressure";
import type { Random } from "./random";
import type { Traits } from "./traits";

/** Unlock fields look that far ahead, so the schedule runs on after the last day. */
const scheduleAheadDays = 90;

/** Supply in tokens, a day each; `scheduled` also covers the days ahead. */
export interface SupplyPlan {
  /** What the published vesting schedule says will circulate. */
  readonly scheduled: Float64Array;
  /** What circulates: the schedule, and what was minted against it. */
  readonly circulating: Float64Array;
  readonly total: Float64Array;
  /** Days of the larger unlocks within the life, with the fraction of circulating supply that they add. */
  readonly cliffs: readonly { readonly day: number; readonly share: number }[];
}

const mintedMultiple = 12;
const noticedCliff = 0.01;
/** No single unlock adds more than this fraction of what circulates at first. */
const largestCliff = 0.35;

const roundTotals = [1e6, 1e7, 2.1e7, 1e8, 2.5e8, 1e9, 1e9, 1e10, 1e11, 1e12] as const;

/** Circulating fraction of total supply on the first day: memes start whole, others vest over about four years. */
function initialShare(random: Random, { sector, rank, ageDays }: Traits): number {
  if (rank !== "small") return random.between(0.85, 0.98);
  if (random.chance(sector === "meme" ? 0.88 : 0.22)) return 1;
  const vested = 0.12 + 0.75 * Math.min(1, ageDays / 1460) + 0.1 * random.normal();
  return Math.min(0.97, Math.max(0.08, vested));
}

/** Amounts to be unlocked on each day, as fractions of total supply. */
function drawUnlocks(random: Random, first: number, length: number, share: number): Float64Array {
  const locked = 1 - share;
  const largest = largestCliff * share;
  const unlocks = new Float64Array(length);
  const vestingDays = random.integer(360, 1300);
  const linear = random.chance(0.45) ? random.between(0.2, 0.9) : 0;
  press(unlocks, first + 1, length - 1, (locked * linear) / vestingDays);
  const period = random.pick([30, 30, 91, 182]);
  const perCliff = (locked * (1 - linear) * period) / vestingDays;
  for (let t = first + random.integer(5, period); t < length; t += period) {
    unlocks[t] = (unlocks[t] ?? 0) + Math.min(largest, perCliff * random.between(0.6, 1.4));
  }
  if (random.chance(0.12)) {
    const day = first + random.integer(20, Math.max(21, length - first - 1));
    if (day < length)
      unlocks[day] = (unlocks[day] ?? 0) + Math.min(largest, locked * random.between(0.1, 0.5));
  }
  return unlocks;
}

function accumulate(unlocks: Float64Array, first: number, share: number): Float64Array {
  const circulating = new Float64Array(unlocks.length).fill(share);
  for (let t = first + 1; t < unlocks.length; t++) {
    circulating[t] = Math.min(1, (circulating[t - 1] ?? share) + (unlocks[t] ?? 0));
  }
  return circulating;
}

/** Supply against the schedule: a rug of that kind mints many times what there was. */
function mint(plan: Float64Array, life: Life): void {
  if (life.fate !== "rug" || life.kind !== "supply minted") return;
  for (let t = life.start; t < plan.length; t++) plan[t] = (plan[t] ?? 0) * mintedMultiple;
}

/** Draws total supply and the vesting schedule, and adds what holders do before and after a cliff to the pressure. */
export function planSupply(
  random: Random,
  traits: Traits,
  life: Life,
  days: number,
  pressure: Pressure,
): SupplyPlan {
  const totalTokens = roundTotals[random.integer(0, roundTotals.length - 1)] ?? 1e9;
  const share = initialShare(random, traits);
  const length = days + scheduleAheadDays + 1;
  const unlocks = drawUnlocks(random, life.first, length, share);
  const scheduled = accumulate(unlocks, life.first, share).map((part) => part * totalTokens);
  const circulating = scheduled.slice(0, days);
  const total = new Float64Array(days).fill(totalTokens);
  mint(circulating, life);
  mint(total, life);

  const cliffs = [];
  for (let day = life.first + 1; day <= life.last; day++) {
    const added = (scheduled[day] ?? 0) / (scheduled[day - 1] ?? 1) - 1;
    if (added < noticedCliff) continue;
    cliffs.push({ day, share: added });
    press(pressure.returns, day - 7, day + 4, (-0.6 * Math.log1p(added)) / 12);
    jolt(pressure.volume, day, Math.min(1, 4 * added), 2);
  }
  return { scheduled, circulating, total, cliffs };
}
