import type { StudyWeek } from "@/lib/domain/evaluation/study-week";
import type { ByKind } from "@/lib/domain/grading/assign-grades";
import type { Weights } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import type { Chances } from "./chances";

/** How the grades of one kind ranked what followed in weeks the weights had not seen. */
export interface OutOfSample {
  readonly horizonDays: number;
  /** Mean rank IC of the weeks whose outcome was known on the day of the fit. */
  readonly rankIc: number;
  /** Newey–West t of that mean. */
  readonly t: number;
  readonly weeks: number;
}

/** What a fitted model learned from, how often was tried, and how it did on weeks it had not seen. JSON-safe. */
export interface FitRecord {
  /** First and last week that was learned from; the outcome of each was known on the day of the fit. */
  readonly learnedFrom: Day;
  readonly learnedTo: Day;
  readonly weeks: number;
  readonly tokenWeeks: number;
  /** Days ahead that each grade was fitted to. */
  readonly horizons: Readonly<Record<"trader" | "investor" | "moonshot", readonly number[]>>;
  readonly penalty: Readonly<Record<"trader" | "investor" | "moonshot", number>>;
  /** Variants that were compared before the recipe was fixed. */
  readonly trials: number;
  /** Null where fewer than two judged weeks were known. */
  readonly outOfSample: ByKind<OutOfSample | null>;
}

/** Weights as they could be fitted on one day, with their record. */
export interface FittedModel {
  /** The day of the fit: what it learned from was known by then, so its grades are fair from this day on. */
  readonly day: Day;
  /** Normalised weights of all four grades; keys are terms (see grading/terms): "a" or the product "a*b". */
  readonly weights: Weights;
  /** Null before there were outcomes of half a year. */
  readonly chances: Chances | null;
  readonly fit: FitRecord;
}

/**
 * Fits all grades on one day from the weeks whose outcome was known by then; later weeks are not looked at. Null while
 * there is too little history: then the prior holds. `weeks` in order, `factorKeys` in the order of their ranks.
 */
export function fitModel(
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  day: Day,
): FittedModel | null {
  const past = weeks.filter((week) => week.day <= day);
  return walkForwardModels(past, factorKeys, { everyWeeks: 1 }).at(-1) ?? null;
}

/** One fit every `everyWeeks` weeks, oldest first, each from what was known on its day. */
export function walkForwardModels(
  _weeks: readonly StudyWeek[],
  _factorKeys: readonly string[],
  _options: { readonly everyWeeks: number },
): FittedModel[] {
  return [];
}
