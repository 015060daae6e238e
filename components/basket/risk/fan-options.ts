import type uPlot from "uplot";

/** A line over the fan. */
export interface FanLine {
  readonly name: string;
  /** Values on the days of the fan. */
  readonly values: readonly number[];
  /** A colour of globals.css without its dashes. */
  readonly colour: string;
  readonly dashes: readonly number[];
}

/** The fan of one basket: days from the purchase, and what it is worth then in multiples of what was put in. */
export interface Fan {
  readonly days: readonly number[];
  readonly bands: readonly (readonly number[])[];
  readonly lines: readonly FanLine[];
}

/** A log scale ends here: what is worth less is as good as lost. */
const least = 0.01;

const cssColour =
  (name: string, alpha = "") =>
  (plot: uPlot) =>
    getComputedStyle(plot.root).getPropertyValue(`--${name}`).trim() + alpha;

const edge = (name: string): uPlot.Series => ({
  stroke: cssColour(name, "55"),
  width: 1,
  points: { show: false },
});

/** The numbers of a fan in uPlot's form: days, the bands from outside in as pairs, then the lines. */
export const fanData = ({ days, bands, lines }: Fan): uPlot.AlignedData => [
  Float64Array.from(days),
  ...[...bands, ...lines.map(({ values }) => values)].map((values) =>
    Float64Array.from(values, (value) => Math.max(least, value)),
  ),
];

/** `0.5×`, `1×`, `20×` beside the axis. */
const multipleTick = (value: number | null) =>
  value === null ? "" : `${Number(value.toPrecision(3))}×`;

const ticksAt: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** How a fan is drawn: two bands, lines over them, a log scale of multiples. */
export function fanOptions(
  fan: Fan,
  { width, height, fontFamily }: { width: number; height: number; fontFamily: string },
  onCursor: (index: number | null) => void,
): uPlot.Options {
  const font = `11px ${fontFamily}`;
  const axis = {
    font,
    stroke: cssColour("ink-3"),
    grid: { stroke: cssColour("line"), width: 1 },
    ticks: { show: false },
  };
  return {
    width,
    height,
    legend: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: false },
      y: { distr: 3, range: (_, low, high) => [low / 1.1, high * 1.1] },
    },
    axes: [
      {
        ...axis,
        size: 24,
        gap: 4,
        space: 48,
        values: (_, ticks) => ticks.map((day) => `${day} d`),
      },
      {
        ...axis,
        size: 46,
        gap: 6,
        splits: (_, __, low, high) =>
          ticksAt.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001),
        filter: (_, ticks) => ticks,
        values: (_, ticks) => ticks.map(multipleTick),
      },
    ],
    bands: [
      { series: [4, 1], fill: cssColour("accent", "22") },
      { series: [3, 2], fill: cssColour("accent", "3d") },
    ],
    series: [
      {},
      ...fan.bands.map(() => edge("accent")),
      ...fan.lines.map(
        ({ colour, dashes }): uPlot.Series => ({
          stroke: cssColour(colour),
          width: 1.75,
          points: { show: false },
          ...(dashes.length > 0 ? { dash: [...dashes] } : {}),
        }),
      ),
    ],
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    hooks: { setCursor: [(plot) => onCursor(plot.cursor.idx ?? null)] },
  };
}
