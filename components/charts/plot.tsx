"use client";
import "uplot/dist/uPlot.min.css";
import { useRef } from "react";
import type { PlotLook } from "./plot-options";
import { PlotPreview } from "./plot-preview";
import { type PlotState, usePlot } from "./use-plot";

interface PlotProps {
  readonly heightPx: number;
  readonly look: PlotLook;
  readonly state: PlotState;
}

/**
 * A chart of daily values on a canvas: the picture only; who uses it says the same in words and in a table. The drawing
 * library comes after the page, and until then a preview of the same size stands in.
 */
export function Plot({ heightPx, look, state }: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const isDrawn = usePlot(host, heightPx, look, state);
  return (
    <div aria-hidden style={{ height: heightPx }} className="relative overflow-hidden">
      {!isDrawn && <PlotPreview look={look} values={state.values} />}
      <div ref={host} className="figures absolute inset-0 [&_.u-cursor-x]:border-line-strong!" />
    </div>
  );
}
