import type { NumberColumnInfo } from "@/lib/domain/column";
import type { Range } from "@/lib/domain/screen/query";
import type { AxisScale } from "@/lib/domain/screen/scale";

/** Positions of a slider: 0 is the axis's start, `sliderSteps` its end. */
export const sliderSteps = 100;

/** A round value near a slider position, so that addresses and sentences stay readable. */
export function sliderValue(axis: AxisScale, column: NumberColumnInfo, position: number): number {
  const value = axis.value(position / sliderSteps);
  const wide = axis.max - axis.min >= sliderSteps / 2;
  if (column.scale === "linear" && wide) return Math.round(value);
  if (column.unit === "fraction" && Math.abs(value) >= 0.005) return Number(value.toFixed(2));
  return Number(value.toPrecision(2));
}

/** Where a range's ends stand; an open end stands at the end of the slider. */
export const sliderPositions = (axis: AxisScale, { min, max }: Range): [number, number] => [
  min === null ? 0 : Math.round(axis.position(min) * sliderSteps),
  max === null ? sliderSteps : Math.round(axis.position(max) * sliderSteps),
];

/**
 * The range two thumbs stand for. A thumb at the end of the slider leaves that end open; a thumb that was not moved
 * keeps its exact value, which may lie between two positions.
 */
export function sliderRange(
  axis: AxisScale,
  column: NumberColumnInfo,
  before: Range,
  [low, high]: readonly [number, number],
): Range {
  const [lowBefore, highBefore] = sliderPositions(axis, before);
  const min = low === lowBefore ? before.min : low === 0 ? null : sliderValue(axis, column, low);
  const max =
    high === highBefore
      ? before.max
      : high === sliderSteps
        ? null
        : sliderValue(axis, column, high);
  // Rounding must not turn the range around.
  return min !== null && max !== null && min > max ? { min: max, max: min } : { min, max };
}
