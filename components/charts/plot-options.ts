import type uPlot from "uplot";
import type { Day } from "@/lib/domain/market/day";
import { isolatedIndices } from "./series";
import { dayTick, secondsOfDay, tickLabels, usdTick } from "./ticks";

/** How one chart of daily values looks. */
export interface PlotLook {
  /** Bars stand on the bottom of the scale. */
  readonly shape: "line" | "bars";
  readonly isLog: boolean;
  /** `usd` has the scale of its values, `grade` always 0 to 100. */
  readonly unit: "usd" | "grade";
  /** A colour of globals.css without its dashes: `accent`. */
  readonly colour: string;
  /** True draws a dot on every known value, false only where there is no line. */
  readonly dots: boolean;
  /** False leaves the dates to the chart below. */
  readonly dates: boolean;
}

/** Width kept for the labels of values: charts above each other stay aligned. */
export const valueAxisPx = 66;
export const dateAxisPx = 24;
const barShare = 0.7;
const widestBarPx = 14;

/** Reads a colour of globals.css when it is drawn, so that a change of theme needs a redraw only. */
const cssColour = (name: string) => (plot: uPlot) =>
  getComputedStyle(plot.root).getPropertyValue(`--${name}`).trim();

function valueScale({ unit, isLog }: PlotLook): uPlot.Scale {
  if (unit === "grade") return { range: [0, 100] };
  return isLog ? { distr: 3 } : {};
}

function isPowerOfTen(value: number): boolean {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-9;
}

/** A log scale has a tick for every digit; a line for every power of ten is enough. */
const powersOfTen: uPlot.Axis.Filter = (_, ticks) =>
  ticks.map((tick) => (tick !== null && isPowerOfTen(tick) ? tick : null));

function valueAxis({ unit, isLog }: PlotLook, font: string): uPlot.Axis {
  const labels = tickLabels(unit === "grade" ? String : usdTick);
  return {
    scale: "y",
    font,
    size: valueAxisPx,
    gap: 6,
    space: 26,
    stroke: cssColour("ink-3"),
    grid: { stroke: cssColour("line"), width: 1, ...(isLog ? { filter: powersOfTen } : {}) },
    ticks: { show: false },
    values: (_, ticks) => labels(ticks),
    ...(unit === "grade" ? { splits: [0, 50, 100] } : {}),
  };
}

const dateAxis = ({ dates }: PlotLook, font: string): uPlot.Axis => ({
  font,
  size: dates ? dateAxisPx : 6,
  gap: 4,
  space: 64,
  stroke: cssColour("ink-3"),
  grid: { stroke: cssColour("line"), width: 1 },
  ticks: { show: false },
  values: (_, ticks, __, ___, step) =>
    dates ? tickLabels((seconds) => dayTick(seconds, step))(ticks) : ticks.map(() => ""),
});

function series(look: PlotLook, paths: uPlot.Series.PathBuilderFactories): uPlot.Series {
  const colour = cssColour(look.colour);
  const bars = paths.bars?.({ size: [barShare, widestBarPx, 1] });
  const known = (plot: uPlot) => Array.from(plot.data[1] ?? []);
  return {
    scale: "y",
    stroke: colour,
    width: look.shape === "bars" ? 0 : 1.5,
    points:
      look.shape === "bars"
        ? { show: false }
        : {
            show: true,
            size: look.dots ? 5 : 3,
            width: 0,
            fill: colour,
            filter: (plot) =>
              look.dots
                ? known(plot).flatMap((value, index) => ((value ?? null) === null ? [] : [index]))
                : isolatedIndices(known(plot)),
          },
    ...(look.shape === "bars" && bars !== undefined
      ? { paths: bars, fill: colour, fillTo: (plot: uPlot) => plot.scales.y?.min ?? 0 }
      : {}),
  };
}

export interface PlotPlace {
  readonly width: number;
  readonly height: number;
  /** Family of the axes' labels. */
  readonly fontFamily: string;
}

/** What uPlot needs to draw a look at a place. `onCursor` is told the index under the pointer, null when it leaves. */
export function plotOptions(
  look: PlotLook,
  { width, height, fontFamily }: PlotPlace,
  library: typeof uPlot,
  onCursor: (index: number | null) => void,
): uPlot.Options {
  const font = `11px ${fontFamily}`;
  return {
    width,
    height,
    legend: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    padding: [8, 8, 0, 0],
    tzDate: (seconds) => library.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    scales: { x: { time: true }, y: valueScale(look) },
    axes: [dateAxis(look, font), valueAxis(look, font)],
    series: [{}, series(look, library.paths)],
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 6, width: 0, fill: cssColour(look.colour) },
    },
    hooks: {
      setCursor: [(plot) => onCursor(plot.cursor.idx ?? null)],
    },
  };
}

/** The days and values of a chart in uPlot's form. */
export const plotData = (
  firstDay: Day,
  values: readonly (number | null | undefined)[],
): uPlot.AlignedData => [
  Float64Array.from(values, (_, index) => secondsOfDay(firstDay + index)),
  [...values],
];
