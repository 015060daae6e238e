interface HistogramBarsProps {
  /** Every token of the day, by bar. */
  readonly all: Uint32Array;
  /** Those that match the screen. */
  readonly matching: Uint32Array;
  /** The text summary. */
  readonly label: string;
}

/** Square roots, so that a few matches among many tokens stay visible. */
const heights = (counts: Uint32Array, peak: number): number[] =>
  Array.from(counts, (count) => (count === 0 ? 0 : Math.max(0.04, Math.sqrt(count / peak))));

const barsPath = (bars: readonly number[]): string =>
  bars.map((height, i) => (height === 0 ? "" : `M${i + 0.1} 1V${1 - height}h0.8V1z`)).join("");

/** Bars of all tokens with the matching ones in front; heights grow with the square root of the count. */
export function HistogramBars({ all, matching, label }: HistogramBarsProps) {
  const peak = Math.max(1, ...all);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${all.length} 1`}
      preserveAspectRatio="none"
      className="block h-9 w-full"
    >
      <path d={barsPath(heights(all, peak))} className="fill-line" />
      <path d={barsPath(heights(matching, peak))} className="fill-accent" />
    </svg>
  );
}
