/** Standard normal distribution function, error below 1.2e-7. Source: Press et al., Numerical Recipes, erfc by Chebyshev fitting. */
export function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * z);
  const coefficients = [
    -1.265_512_23, 1.000_023_68, 0.374_091_96, 0.096_784_18, -0.186_288_06, 0.278_868_07,
    -1.135_203_98, 1.488_515_87, -0.822_152_23, 0.170_872_77,
  ];
  const sum = coefficients.reduceRight((inner, coefficient) => coefficient + t * inner, 0);
  const tail = 0.5 * t * Math.exp(-z * z + sum);
  return x >= 0 ? 1 - tail : tail;
}

/** The value below which a standard normal lies with a chance, by bisection of the distribution function. */
export function normalQuantile(probability: number): number {
  let low = -9;
  let high = 9;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
