import type { Range } from "@/lib/domain/screen/query";
import type { AxisScale } from "@/lib/domain/screen/scale";

/** Positions of a slider: 0 is the axis's start, `sliderSteps` its end. */
export const sliderSteps = 100;

const mostDigits = 12;

/** The roundest value that stands at a slider position, so that addresses and sentences stay readable. */
export function sliderValue(axis: AxisScale, position: number): number {
  const exact = axis.value(position / sliderSteps);
  for (let digits = 1; digits < mostDigits; digits++) {
    const value = Number(exact.toPrecision(digits));
    if (Math.round(axis.position(value) * sliderSteps) === position) return value;
  }
  return exact;
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
  before: Range,
  [low, high]: readonly [number, number],
): Range {
  const [lowBefore, highBefore] = sliderPositions(axis, before);
  const min = low === lowBefore ? before.min : low === 0 ? null : sliderValue(axis, low);
  const max =
    high === highBefore ? before.max : high === sliderSteps ? null : sliderValue(axis, high);
  // A typed end may lie a little beyond the thumb that was moved to it.
  return min !== null && max !== null && min > max ? { min: max, max: min } : { min, max };
}
