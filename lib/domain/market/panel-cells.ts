import type { Field } from "./fields";
import type { Panel } from "./panel";

/** How many of the panel's last days a field's matrix holds. */
const heldDaysOf = (panel: Panel, field: Field): number => panel.heldDays?.(field) ?? panel.days;

/** Copies one token's last `out.length` cells up to a day index of the panel; days outside it are unknown. */
export function readCells(
  panel: Panel,
  field: Field,
  token: number,
  dayIndex: number,
  out: Float64Array,
): void {
  out.fill(Number.NaN);
  const cells = panel.matrix(field);
  if (!cells) return;
  const first = dayIndex - out.length + 1;
  const last = Math.min(dayIndex, panel.days - 1);
  const held = heldDaysOf(panel, field);
  const firstHeld = panel.days - held;
  const rowStart = token * held - firstHeld;
  for (let day = Math.max(firstHeld, first); day <= last; day++)
    out[day - first] = cells[rowStart + day] ?? Number.NaN;
}

/**
 * Writes the last `out.length` days of `raw` with each observation carried forward at most `carryDays` days.
 * Answers the age in days of the observation that the last day shows, NaN when it shows none.
 */
export function carryForward(raw: Float64Array, carryDays: number, out: Float64Array): number {
  const skipped = raw.length - out.length;
  let last = Number.NaN;
  let ageDays = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, skipped - carryDays); i < raw.length; i++) {
    const value = raw[i] ?? Number.NaN;
    ageDays++;
    if (!Number.isNaN(value)) {
      last = value;
      ageDays = 0;
    }
    if (i >= skipped) out[i - skipped] = ageDays <= carryDays ? last : Number.NaN;
  }
  return ageDays <= carryDays ? ageDays : Number.NaN;
}

/**
 * Writes the last known cell of the `carryDays` days up to and including a day index of the panel to `out[0]`.
 * Answers its age in days, NaN when there is none. The same as reading and carrying one day, without reading further back.
 */
export function readLast(
  panel: Panel,
  field: Field,
  token: number,
  dayIndex: number,
  carryDays: number,
  out: Float64Array,
): number {
  const cells = panel.matrix(field);
  const held = heldDaysOf(panel, field);
  const heldIndex = dayIndex - (panel.days - held);
  const cell = token * held + heldIndex;
  out[0] = Number.NaN;
  for (let ageDays = 0; ageDays <= Math.min(carryDays, heldIndex); ageDays++) {
    const value = cells?.[cell - ageDays] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    out[0] = value;
    return ageDays;
  }
  return Number.NaN;
}
