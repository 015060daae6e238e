import { sparkPath } from "./spark-path";

interface SparklineProps {
  /** Closes, oldest first; NaN is a gap and drawn as one. */
  readonly values: ArrayLike<number>;
  readonly width?: number;
  readonly height?: number;
}

/** A small line without axes, one path. Decoration: the figure beside it says the same to a screen reader. */
export function Sparkline({ values, width = 88, height = 20 }: SparklineProps) {
  const line = sparkPath(values, width, height);
  if (line === "") return null;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="text-ink-2"
    >
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.25}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
