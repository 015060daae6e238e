/**
 * Shares in proportion to `sizes`, none above `cap`: the excess goes to the others in proportion, again and again until
 * nothing is above. Their sum is 1, or less where the cap leaves no room: `sizes.length * cap`.
 */
export function cappedWeights(sizes: readonly number[], cap: number): number[] {
  const isCapped = sizes.map(() => false);
  for (;;) {
    const free = sizes.reduce((sum, size, i) => sum + (isCapped[i] ? 0 : size), 0);
    const room = 1 - cap * isCapped.filter(Boolean).length;
    const weights = sizes.map((size, i) =>
      isCapped[i] ? cap : free > 0 ? (size / free) * Math.max(0, room) : 0,
    );
    const above = weights.flatMap((weight, i) => (!isCapped[i] && weight > cap + 1e-12 ? [i] : []));
    if (above.length === 0) return weights;
    for (const i of above) isCapped[i] = true;
  }
}
