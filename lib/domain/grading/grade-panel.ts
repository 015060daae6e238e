import { factors } from "@/lib/domain/factors";
import { flags } from "@/lib/domain/flags";
import type { Day } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import type { Model } from "./grade";
import { gradeMeasuredDay } from "./grade-measured-day";
import type { GradedDay } from "./graded-day";
import { measureDay } from "./measure-day";
import { bind } from "./measure-token";
import type { PreparedPanel } from "./prepared-panel";
import { historyDaysOf, type Registry, TokenWindows } from "./token-windows";

const plugins: Registry = { factors, flags };

/** Days of each field's snapshots, the day of the grade included, that can influence it. */
export const requiredFieldDays: ReadonlyMap<Field, number> = historyDaysOf(plugins);

/**
 * The same for the field that is looked furthest back at: a panel that begins at `asOf - requiredHistoryDays + 1` or
 * earlier gives the same bytes.
 */
export const requiredHistoryDays = Math.max(...requiredFieldDays.values());

/** Lays out what all days of a panel share. Cheap; the panel is not copied and must not change. */
export function preparePanel(panel: Panel, registry: Registry = plugins): PreparedPanel {
  const windows = new TokenWindows(panel, registry);
  return {
    panel,
    windows,
    factors: bind(windows, registry.factors),
    flags: bind(windows, registry.flags),
  };
}

/** Grades every listed token as of one day, from snapshots up to that day only. Throws for a day outside the panel. */
export const gradeDay = (prepared: PreparedPanel, asOf: Day, model: Model): GradedDay =>
  gradeMeasuredDay(measureDay(prepared, asOf), model);
