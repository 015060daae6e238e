/** Mulberry32: seeded uniform numbers in [0, 1). Source: Tommy Ettinger, public domain. */
function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const daysPerWeek = 7;
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
  const random = seededUniform(seed);
  return Array.from({ length: draws }, () => {
    const counts = new Uint16Array(weeks);
    for (let drawn = 0; drawn < weeks; ) {
      const start = Math.floor(random() * weeks);
      for (let i = 0; i < block && drawn < weeks; i++, drawn++) {
        const week = (start + i) % weeks;
        counts[week] = (counts[week] ?? 0) + 1;
      }
    }
    return counts;
  });
}
