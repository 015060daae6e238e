import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";
import type { Model } from "./grade";
import type { GradedDay } from "./graded-day";

/** A panel with what every day graded from it shares. */
export interface PreparedPanel {
  readonly panel: Panel;
}

/** Days before the day of a grade that can influence it: read a panel from `asOf - requiredHistoryDays` on. */
export const requiredHistoryDays = 240;

/** Lays out what all days of a panel share. Cheap; the panel is not copied. */
export const preparePanel = (panel: Panel): PreparedPanel => ({ panel });

/** Grades every listed token as of one day of the panel, from snapshots up to that day only. */
export function gradeDay(_prepared: PreparedPanel, asOf: Day, model: Model): GradedDay {
  return {
    asOf,
    modelId: model.id,
    factorKeys: [],
    fieldKeys: [],
    rows: [],
    statistics: {
      listed: 0,
      universe: 0,
      graded: 0,
      bases: { overall: 50, trader: 50, investor: 50, moonshot: 50 },
      withheld: { excluded: 0, stale: 0, young: 0, pegged: 0, thin: 0, coverage: 0 },
      knownByFactor: [],
      cleaned: {
        priceJumpHeld: 0,
        priceSpikeDropped: 0,
        firstPriceContradicted: 0,
        capJumpHeld: 0,
        capSpikeDropped: 0,
      },
    },
  };
}
