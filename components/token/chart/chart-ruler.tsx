"use client";
import type { KeyboardEvent, ReactNode } from "react";
import { type Reading, sayReading } from "./reading";
import type { ChartView } from "./view";

interface ChartRulerProps {
  readonly view: ChartView;
  readonly cursor: number | null;
  readonly onCursor: (index: number | null) => void;
  readonly reading: Reading;
  readonly kindName: string;
  readonly children: ReactNode;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The days of a chart as a slider: arrow keys move the crosshair by a day, Page Up and Page Down by 30, Escape lets go. */
export function ChartRuler(props: ChartRulerProps) {
  const { view, cursor, onCursor, reading, kindName, children } = props;
  const last = view.price.length - 1;
  const at = cursor ?? reading.day - view.firstDay;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === "Escape") onCursor(null);
    if (step === undefined) return;
    event.preventDefault();
    onCursor(
      cursor === null && Number.isFinite(step) ? at : Math.min(last, Math.max(0, at + step)),
    );
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Day of the charts"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, last)}
      aria-valuenow={at}
      aria-valuetext={sayReading(reading, kindName)}
      onKeyDown={onKeyDown}
      onBlur={() => onCursor(null)}
      className="rounded-sm"
    >
      {children}
    </div>
  );
}
