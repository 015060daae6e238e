"use client";
import "uplot/dist/uPlot.min.css";
import { useEffect, useEffectEvent, useRef } from "react";
import { watchTheme, watchWidth } from "@/components/charts/watch-plot";
import { type Fan, fanData, fanOptions } from "./fan-options";

interface FanPlotProps {
  readonly fan: Fan;
  readonly heightPx: number;
  readonly onCursor: (index: number | null) => void;
}

/** The picture of a fan on a canvas; who uses it says the same in words and in a table. */
export function FanPlot({ fan, heightPx, onCursor }: FanPlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const tell = useEffectEvent(onCursor);
  useEffect(() => {
    const element = host.current;
    const stops: (() => void)[] = [];
    let isGone = false;
    void import("uplot").then(({ default: UPlot }) => {
      if (isGone || element === null) return;
      const { fontFamily } = getComputedStyle(element);
      const place = { width: element.clientWidth, height: heightPx, fontFamily };
      const plot = new UPlot(
        fanOptions(fan, place, (index) => tell(index)),
        fanData(fan),
        element,
      );
      stops.push(watchTheme(plot), watchWidth(plot, element), () => plot.destroy());
    });
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [fan, heightPx]);
  return (
    <div aria-hidden style={{ height: heightPx }} className="relative overflow-hidden">
      <div ref={host} className="figures absolute inset-0 [&_.u-cursor-x]:border-line-strong!" />
    </div>
  );
}
