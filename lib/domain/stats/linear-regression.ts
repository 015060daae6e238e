export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Pairs of which both values are known. */
  readonly pairs: number;
}

/** Ordinary least squares of y on x over pairs of which both are known; NaN for fewer than two pairs or a constant x. */
export function linearRegression(y: Float64Array, x: Float64Array): Line {
  let pairs = 0;
  let meanX = 0;
  let meanY = 0;
  let varianceX = 0;
  let covariance = 0;
  for (let i = 0; i < y.length; i++) {
    const xi = x[i] ?? Number.NaN;
    const yi = y[i] ?? Number.NaN;
    if (Number.isNaN(xi) || Number.isNaN(yi)) continue;
    pairs++;
    const dx = xi - meanX;
    meanX += dx / pairs;
    meanY += (yi - meanY) / pairs;
    varianceX += dx * (xi - meanX);
    covariance += dx * (yi - meanY);
  }
  const slope = pairs < 2 || varianceX === 0 ? Number.NaN : covariance / varianceX;
  return { slope, intercept: meanY - slope * meanX, pairs };
}
