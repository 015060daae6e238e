import { type MarketFrame, numbersOf } from "@/lib/domain/market/frame";
import { perFrame } from "./run/per-frame";
import { type AxisScale, axisScale } from "./scale";

export interface Histogram {
  /** The axis over every known value of the frame, so that bars keep their place while filters move. */
  readonly axis: AxisScale;
  /** Where bars begin, and where the last one ends; one more than there are bars. */
  readonly edges: Float64Array;
  /** Known values by bar; the last bar includes its end. Values of 0 or less stand in the first bar of a log axis. */
  readonly counts: Uint32Array;
  readonly known: number;
  readonly unknown: number;
}

interface Binning {
  readonly axis: AxisScale;
  readonly edges: Float64Array;
  /** Bar of each row; 255 is unknown. */
  readonly bars: Uint8Array;
}

const unknownBar = 255;
const maxBars = 200;

function domainOf(values: Float64Array, positiveOnly: boolean): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (Number.isNaN(value) || (positiveOnly && value <= 0)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (max >= min) return { min, max };
  return positiveOnly ? { min: 1, max: 1 } : { min: 0, max: 0 };
}

/** The axis of a number column over all its known values. */
export function columnAxis(frame: MarketFrame, columnId: string): AxisScale {
  const info = frame.catalog.column(columnId);
  const scale = info?.kind === "number" ? info.scale : "linear";
  const { min, max } = domainOf(numbersOf(frame, columnId), scale === "log");
  return axisScale(scale, min, max);
}

const binningsOf = perFrame(() => new Map<string, Binning>());

function bin(frame: MarketFrame, columnId: string, bars: number): Binning {
  const axis = columnAxis(frame, columnId);
  const binning: Binning = {
    axis,
    edges: Float64Array.from({ length: bars + 1 }, (_, edge) => axis.value(edge / bars)),
    bars: Uint8Array.from(numbersOf(frame, columnId), (value) =>
      Number.isNaN(value)
        ? unknownBar
        : Math.min(bars - 1, Math.floor(axis.position(value) * bars)),
    ),
  };
  return binning;
}

function countBars(bars: Uint8Array, rows: Uint32Array | null): Uint32Array {
  const counts = new Uint32Array(unknownBar + 1);
  const count = (bar: number) => {
    counts[bar] = (counts[bar] ?? 0) + 1;
  };
  if (rows === null) bars.forEach(count);
  else for (const row of rows) count(bars[row] ?? unknownBar);
  return counts;
}

/**
 * How many of the rows (all when not said) have a value in each of `bars` equal parts of the column's axis.
 * Throws a RangeError when the frame lacks the column or `bars` is not 1 to 200.
 */
export function histogram(
  frame: MarketFrame,
  columnId: string,
  rows: Uint32Array | null = null,
  bars = 30,
): Histogram {
  if (!Number.isInteger(bars) || bars < 1 || bars > maxBars)
    throw new RangeError(`A histogram has 1 to ${maxBars} bars, not ${bars}.`);
  const binnings = binningsOf(frame);
  const name = `${columnId} ${bars}`;
  const binning = binnings.get(name) ?? bin(frame, columnId, bars);
  binnings.set(name, binning);
  const counts = countBars(binning.bars, rows);
  const unknown = counts[unknownBar] ?? 0;
  const total = rows === null ? frame.size : rows.length;
  return {
    axis: binning.axis,
    edges: binning.edges,
    counts: counts.slice(0, bars),
    known: total - unknown,
    unknown,
  };
}
