import { seededUniform } from "./seeded-uniform";

export interface BlockDraws {
  /** Places to draw from, as many as each draw has. */
  readonly places: number;
  /** Neighbouring places that are drawn together; between 1 and all of them. */
  readonly block: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Draws places with replacement in blocks that wrap around: per draw, how often each place is in it. The same question
 * always gives the same draws. Source: circular block bootstrap, Politis and Romano 1992.
 */
export function circularBlockDraws(question: BlockDraws): readonly Uint16Array[] {
  const { places, draws, seed } = question;
  const uniform = seededUniform(seed);
  const block = Math.max(1, Math.min(question.block, places));
  return Array.from({ length: draws }, () => {
    const counts = new Uint16Array(places);
    for (let drawn = 0; drawn < places; ) {
      const start = Math.floor(uniform() * places);
      for (let i = 0; i < block && drawn < places; i++, drawn++) {
        const place = (start + i) % places;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    return counts;
  });
}
