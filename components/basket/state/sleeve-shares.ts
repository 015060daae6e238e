/** A sleeve and its share of the money in whole per cent. */
export interface SleevePercent {
  readonly id: string;
  readonly percent: number;
}

/** Whole numbers in the proportions of the weights that add up to `total`; equal ones where all weights are 0. */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) =>
    sum > 0 ? (weight / sum) * total : total / weights.length,
  );
  const whole = exact.map(Math.floor);
  let missing = total - whole.reduce((a, b) => a + b, 0);
  // Largest remainders first, so that nothing is lost by rounding.
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order) {
    if (missing <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
    missing--;
  }
  return whole;
}

/** The sleeves with one share changed; the others share what is left in their proportions, so that all add up to 100. */
export function withPercent(
  sleeves: readonly SleevePercent[],
  id: string,
  percent: number,
): SleevePercent[] {
  const given = Math.min(100, Math.max(0, Math.round(percent)));
  const others = sleeves.filter((sleeve) => sleeve.id !== id);
  const fixed = others.length === 0 ? 100 : given;
  const shared = apportion(
    others.map((sleeve) => sleeve.percent),
    100 - fixed,
  );
  const byId = new Map(others.map((sleeve, i) => [sleeve.id, shared[i] ?? 0]));
  return sleeves.map((sleeve) => ({ id: sleeve.id, percent: byId.get(sleeve.id) ?? fixed }));
}
