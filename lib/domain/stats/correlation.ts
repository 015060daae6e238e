/** Pearson correlation over pairs of which both are known; NaN for fewer than two pairs or without spread. */
export function correlation(x: Float64Array, y: Float64Array): number {
  let pairs = 0;
  let meanX = 0;
  let meanY = 0;
  let varianceX = 0;
  let varianceY = 0;
  let covariance = 0;
  for (let i = 0; i < x.length; i++) {
    const xi = x[i] ?? Number.NaN;
    const yi = y[i] ?? Number.NaN;
    if (Number.isNaN(xi) || Number.isNaN(yi)) continue;
    pairs++;
    const dx = xi - meanX;
    const dy = yi - meanY;
    meanX += dx / pairs;
    meanY += dy / pairs;
    varianceX += dx * (xi - meanX);
    varianceY += dy * (yi - meanY);
    covariance += dx * (yi - meanY);
  }
  const spread = Math.sqrt(varianceX * varianceY);
  return pairs < 2 || spread === 0 ? Number.NaN : covariance / spread;
}
