import { sparkPath } from "@/components/ui/spark-path";
import type { PlotLook } from "./plot-options";
import { dateAxisPx, valueAxisPx } from "./plot-options";
import { thinned } from "./series";

const size = { width: 400, height: 100 };

interface PlotPreviewProps {
  readonly look: PlotLook;
  readonly values: readonly (number | null | undefined)[];
}

/** The line of a chart without its axes, where the chart will draw it. */
export function PlotPreview({ look, values }: PlotPreviewProps) {
  if (look.shape !== "line" || look.dots) return null;
  const scale = look.isLog ? Math.log : (value: number) => value;
  const cells = thinned(values, size.width).map((value) => scale(value ?? Number.NaN));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      className="absolute top-2 right-2"
      style={{
        left: valueAxisPx,
        width: `calc(100% - ${valueAxisPx + 8}px)`,
        height: `calc(100% - ${dateAxisPx + 8}px)`,
        color: `var(--${look.colour})`,
      }}
    >
      <path
        d={sparkPath(cells, size.width, size.height)}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
