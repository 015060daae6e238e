import { dateAxisPx, valueAxisPx } from "@/components/charts/plot-options";
import { directionArrows } from "@/components/signals/direction-mark";
import type { DayMarks } from "./signal-marks";

interface ChartMarksProps {
  readonly marks: readonly DayMarks[];
  /** Days of the chart. */
  readonly days: number;
}

/** Where the plot ends at the right, as its padding says. */
const plotPaddingPx = 8;

/** Signals as marks over a price chart: ▲ bullish along the foot, ▼ bearish along the head. The table below says the same. */
export function ChartMarks({ marks, days }: ChartMarksProps) {
  const leftOf = (index: number) => `${(100 * index) / Math.max(1, days - 1)}%`;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute text-2xs leading-none"
      style={{ left: valueAxisPx, right: plotPaddingPx, top: plotPaddingPx, bottom: dateAxisPx }}
    >
      {marks.map(({ index, isBullish, isBearish }) => (
        <span key={index}>
          {isBullish && (
            <span
              className="absolute bottom-0.5 -translate-x-1/2 text-up"
              style={{ left: leftOf(index) }}
            >
              {directionArrows.bullish}
            </span>
          )}
          {isBearish && (
            <span
              className="absolute top-0 -translate-x-1/2 text-down"
              style={{ left: leftOf(index) }}
            >
              {directionArrows.bearish}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
