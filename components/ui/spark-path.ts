/** The SVG path of a sparkline. NaN breaks the line, a lone value becomes a dot; empty when nothing is known. */
export function sparkPath(values: ArrayLike<number>, width: number, height: number): string {
  const known = Array.from(values, (value, i) => ({ value, i })).filter(
    (p) => !Number.isNaN(p.value),
  );
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { value } of known) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const stepX = (width - 2) / Math.max(1, values.length - 1);
  const scaleY = high > low ? (height - 4) / (high - low) : 0;
  const top = scaleY === 0 ? height / 2 : 2;
  const at = (p: { value: number; i: number }) =>
    `${(1 + p.i * stepX).toFixed(1)} ${(top + (high - p.value) * scaleY).toFixed(1)}`;
  const joins = (k: number) => known[k - 1]?.i === (known[k]?.i ?? 0) - 1;
  return known
    .map((p, k) => {
      if (joins(k)) return `L${at(p)}`;
      return joins(k + 1) ? `M${at(p)}` : `M${at(p)}h0.01`;
    })
    .join("");
}
