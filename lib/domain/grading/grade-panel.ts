import { factors } from "@/lib/domain/factors";
import { flags } from "@/lib/domain/flags";
import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";
import type { Model } from "./grade";
import { gradeMeasuredDay } from "./grade-measured-day";
import type { GradedDay } from "./graded-day";
import { measureDay } from "./measure-day";
import { bind } from "./measure-token";
import type { PreparedPanel } from "./prepared-panel";
import { historyDaysOf, type Registry, TokenWindows } from "./token-windows";

const plugins: Registry = { factors, flags };

/**
 * Days of snapshots, the day of the grade included, that can influence it: a panel that begins at
 * `asOf - requiredHistoryDays + 1` or earlier gives the same bytes.
 */
export const requiredHistoryDays = historyDaysOf(plugins);

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
