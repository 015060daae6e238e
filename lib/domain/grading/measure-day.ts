import type { Flag } from "@/lib/domain/flag";
import type { CleaningRuleId } from "@/lib/domain/market/clean-rules";
import type { Day } from "@/lib/domain/market/day";
import { ageDaysOn } from "@/lib/domain/market/derived-age";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import type { Token } from "@/lib/domain/market/token";
import { evidenceShare } from "./confidence";
import { earlinessScore } from "./earliness";
import { checkFlags, measureFactors, observeFields, sparkOf } from "./measure-token";
import type { PreparedPanel } from "./prepared-panel";
import { rankFactors } from "./rank-factors";
import { listedDays, outsideUniverse, type WithheldReason } from "./universe";

/** A listed token before any model weighs its data points. */
export interface MeasuredToken {
  readonly token: Token;
  readonly values: Float64Array;
  readonly ages: Float64Array;
  /** Filled in once the whole universe is measured; NaN outside it. */
  readonly ranks: Float64Array;
  readonly observed: Float64Array;
  readonly observedAges: Float64Array;
  readonly spark: Float32Array;
  readonly ageDays: number;
  readonly raised: readonly Flag[];
  /** Checked and not raised; what is in neither list could not be checked. */
  readonly clear: readonly Flag[];
  readonly earliness: number | null;
  /** Backing and freshness of the history, 0 to 1. */
  readonly evidence: number;
  readonly lastSnapshotDay: Day;
  /** Why it is not ranked; null when it is. */
  readonly outside: WithheldReason | null;
}

/** Everything about a day that does not depend on the weights: one measuring serves many models. */
export interface MeasuredDay {
  readonly asOf: Day;
  readonly factorKeys: readonly string[];
  readonly fieldKeys: readonly Field[];
  readonly tokens: readonly MeasuredToken[];
  readonly knownByFactor: readonly number[];
  readonly cleaned: Readonly<Record<CleaningRuleId, number>>;
}

/** Measures and ranks every listed token as of one day, from snapshots up to that day only. Throws for a day outside the panel. */
export function measureDay(prepared: PreparedPanel, asOf: Day): MeasuredDay {
  const { panel, windows, factors } = prepared;
  const dayIndex = asOf - panel.firstDay;
  if (!Number.isInteger(dayIndex) || dayIndex < 0 || dayIndex >= panel.days)
    throw new RangeError(
      `Day ${asOf} is outside the panel of days ${panel.firstDay} to ${panel.firstDay + panel.days - 1}.`,
    );
  windows.startDay(dayIndex);
  windows.history.clean.resetCounts();
  const measured = panel.tokens.flatMap((token, index): MeasuredToken[] => {
    windows.loadMarket(index, dayIndex);
    if (windows.history.clean.snapshotAgeDays > listedDays) return [];
    windows.loadRest(index, dayIndex);
    return [measureToken(prepared, token, asOf)];
  });
  const universe = measured.filter(({ outside }) => outside === null);
  const known = fieldKeys.flatMap((_, i) =>
    measured.some(({ observed }) => !Number.isNaN(observed[i] ?? Number.NaN)) ? [i] : [],
  );
  const keepKnown = (cells: Float64Array) =>
    Float64Array.from(known, (field) => cells[field] ?? Number.NaN);
  return {
    asOf,
    factorKeys: factors.map(({ plugin }) => plugin.key),
    fieldKeys: fieldKeys.filter((_, i) => known.includes(i)),
    knownByFactor: rankFactors(universe, factors.length),
    tokens: measured.map((token) => ({
      ...token,
      observed: keepKnown(token.observed),
      observedAges: keepKnown(token.observedAges),
    })),
    cleaned: { ...windows.history.clean.counts },
  };
}

function measureToken(prepared: PreparedPanel, token: Token, asOf: Day): MeasuredToken {
  const { windows, factors, flags } = prepared;
  const { history } = windows;
  const known = (field: Field) => {
    const values = history.values(field);
    return values[values.length - 1] ?? Number.NaN;
  };
  const ageDays = ageDaysOn(token, asOf);
  return {
    token,
    ...measureFactors(windows, factors),
    ranks: new Float64Array(factors.length).fill(Number.NaN),
    ...observeFields(windows),
    spark: sparkOf(windows),
    ageDays,
    ...checkFlags(flags),
    earliness: earlinessScore({
      cexListings: known("cexListings"),
      holders: known("holders"),
      ageDays,
      mentions24h: known("mentions24h"),
      paidPromotions30d: known("paidPromotions30d"),
    }),
    evidence: evidenceShare(history),
    lastSnapshotDay: asOf - history.clean.snapshotAgeDays,
    outside: outsideUniverse(token, history),
  };
}
