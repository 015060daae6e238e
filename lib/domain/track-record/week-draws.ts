import { daysPerWeek } from "@/lib/domain/market/week";
import { circularBlockDraws } from "@/lib/domain/stats/circular-block-draws";

const draws = 300;
const seed = 20_190_601;

/** Weeks whose horizons overlap: they are drawn together. */
const blockWeeks = (horizonDays: number): number => Math.ceil(horizonDays / daysPerWeek) + 1;

/**
 * Draws weeks with replacement in blocks as long as a horizon reaches, around the end: per draw, how often each week is
 * in it. Tokens of one week rise and fall together and neighbouring horizons overlap, so weeks are what is drawn, not
 * tokens. The same every time. Empty with fewer than two blocks of weeks: then nothing can be said about chance.
 * Source: circular block bootstrap, Politis and Romano 1992.
 */
export function weekDraws(weeks: number, horizonDays: number): readonly Uint16Array[] {
  const block = blockWeeks(horizonDays);
  if (weeks < 2 * block) return [];
  return circularBlockDraws({ places: weeks, block, draws, seed });
}
