/** Chances of what may become of a token, 0 to 1. */
export interface Odds {
  readonly triple: number;
  readonly tenfold: number;
  readonly minus90: number;
}

/** Returns that the events stand for: at the least what they say. The rest comes back as it was. */
const outcomes = { triple: 2, tenfold: 9, minus90: -0.9 } as const;

/** Half of what would grow fastest: the chances are estimates, and a full stake on an estimate ruins. */
const kellyFraction = 0.5;

/**
 * Half the stake that makes the expected logarithm of wealth largest when a bet triples, multiplies by ten or loses 90 % with the
 * given chances and stays what it was otherwise; 0 where the odds are against it. Source: Kelly 1956, A New Interpretation of
 * Information Rate; the half is MacLean, Thorp and Ziemba 2010.
 */
export function halfKelly({ triple, tenfold, minus90 }: Odds): number {
  const events = [
    // A tenfold is a triple too.
    { chance: Math.max(0, triple - tenfold), gain: outcomes.triple },
    { chance: tenfold, gain: outcomes.tenfold },
    { chance: minus90, gain: outcomes.minus90 },
  ];
  const slope = (stake: number) =>
    events.reduce((sum, { chance, gain }) => sum + (chance * gain) / (1 + stake * gain), 0);
  if (slope(0) <= 0) return 0;
  // The slope falls with the stake, so its zero is found by halving.
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return kellyFraction * low;
}
