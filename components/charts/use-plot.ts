"use client";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type uPlot from "uplot";
import type { Day } from "@/lib/domain/market/day";
import { type PlotLook, plotData, plotOptions } from "./plot-options";
import { watchTheme, watchWidth } from "./watch-plot";

export interface PlotState {
  readonly firstDay: Day;
  /** One value a day; null is a gap, undefined joins its neighbours. */
  readonly values: readonly (number | null | undefined)[];
  /** Index of the day under the crosshair. */
  readonly cursor: number | null;
  readonly onCursor: (index: number | null) => void;
}

/** Puts the crosshair over a day without telling anybody. */
function moveCursor(plot: uPlot, cursor: number | null): void {
  const x = cursor === null ? undefined : plot.data[0][cursor];
  const left = x === undefined ? -10 : plot.valToPos(x, "x");
  plot.setCursor({ left, top: left < 0 ? -10 : 0 }, false);
}

/** Keeps a uPlot chart in `host`, loading the library first. Returns whether the chart is drawn. */
export function usePlot(
  host: RefObject<HTMLElement | null>,
  heightPx: number,
  { shape, isLog, unit, colour, dots, dates }: PlotLook,
  { firstDay, values, cursor, onCursor }: PlotState,
): boolean {
  const plot = useRef<uPlot>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const tell = useEffectEvent(onCursor);
  const draw = useEffectEvent((library: typeof uPlot, options: uPlot.Options, to: HTMLElement) => {
    const made = new library(options, plotData(firstDay, values), to);
    plot.current = made;
    moveCursor(made, cursor);
    setIsDrawn(true);
    return made;
  });

  useEffect(() => {
    const element = host.current;
    const stops: (() => void)[] = [];
    let isGone = false;
    void import("uplot").then(({ default: library }) => {
      if (isGone || element === null) return;
      const { fontFamily } = getComputedStyle(element);
      const place = { width: element.clientWidth, height: heightPx, fontFamily };
      const look = { shape, isLog, unit, colour, dots, dates };
      const made = draw(
        library,
        plotOptions(look, place, library, (index) => tell(index)),
        element,
      );
      stops.push(watchTheme(made), watchWidth(made, element), () => made.destroy());
    });
    return () => {
      isGone = true;
      plot.current = null;
      for (const stop of stops) stop();
    };
  }, [host, heightPx, shape, isLog, unit, colour, dots, dates]);

  useEffect(() => plot.current?.setData(plotData(firstDay, values)), [firstDay, values]);
  useEffect(() => {
    if (plot.current !== null) moveCursor(plot.current, cursor);
  }, [cursor]);
  return isDrawn;
}
