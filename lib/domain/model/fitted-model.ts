import { ChanceFit } from "@/lib/domain/evaluation/fit-chances";
import {
  type FittedGrades,
  fitGrades,
  minTokens,
  overallScores,
  weightsOfWeek,
} from "@/lib/domain/evaluation/fit-scores";
import { judgeRanking } from "@/lib/domain/evaluation/judge-ranking";
import type { StudyWeek } from "@/lib/domain/evaluation/study-week";
import { type ByKind, byKind } from "@/lib/domain/grading/assign-grades";
import type { Weights } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import type { Chances } from "./chances";
import type { CrossSection } from "./cross-section";
import { fittedRecipes, trials } from "./recipes";

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
  /** How values were placed among those of their day. */
  readonly crossSection: CrossSection;
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
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  { everyWeeks }: { readonly everyWeeks: number },
): FittedModel[] {
  const fitted = fitGrades(weeks, factorKeys);
  const scores = {
    overall: overallScores(fitted),
    trader: fitted.trader.scores,
    investor: fitted.investor.scores,
    moonshot: fitted.moonshot.scores,
  };
  const seen = new ChanceFit();
  let next = 0;
  return weeks.flatMap(({ day }, index): FittedModel[] => {
    for (; ; next++) {
      const week = weeks[next];
      const known = scores.moonshot[next];
      if (!(week && known) || week.day + moonshotDays > day) break;
      seen.add({ scores: known, forward: week.forward[moonshotDays] });
    }
    const weights = weightsOfWeek(fitted, index);
    if (weights === null || (weeks.length - 1 - index) % everyWeeks !== 0) return [];
    const fit = recordOf(weeks, fitted, scores, index);
    return [{ day, weights, chances: seen.chances, fit }];
  });
}

const moonshotDays = 180;
const horizonOf = { overall: 90, trader: 30, investor: 90, moonshot: 180 } as const;

function recordOf(
  weeks: readonly StudyWeek[],
  fitted: FittedGrades,
  scores: ByKind<readonly Float64Array[]>,
  index: number,
): FitRecord {
  const day = weeks[index]?.day ?? Number.NaN;
  const fits = [fitted.trader, fitted.investor, fitted.moonshot].flatMap(
    ({ fits }) => fits[index] ?? [],
  );
  const learnedTo = Math.max(...fits.map(({ trainedThrough }) => trainedThrough ?? 0));
  const learned = weeks.filter((week) => week.day <= learnedTo);
  const { trader, investor, moonshot } = fittedRecipes;
  return {
    learnedFrom: learned[0]?.day ?? day,
    learnedTo,
    weeks: learned.length,
    tokenWeeks: learned.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0),
    horizons: {
      trader: trader.horizons,
      investor: investor.horizons,
      moonshot: moonshot.horizons,
    },
    penalty: { trader: trader.penalty, investor: investor.penalty, moonshot: moonshot.penalty },
    crossSection: trader.crossSection,
    trials,
    outOfSample: byKind((kind) => outOfSample(weeks, scores[kind], horizonOf[kind], day)),
  };
}

function outOfSample(
  weeks: readonly StudyWeek[],
  scores: readonly Float64Array[],
  horizonDays: 30 | 90 | 180,
  day: Day,
): OutOfSample | null {
  const known = weeks.flatMap((week, i) => {
    const score = scores[i];
    return score && week.day + horizonDays <= day
      ? [{ scores: score, forward: week.forward[horizonDays] }]
      : [];
  });
  const { mean, t, n } = judgeRanking(known, horizonDays, minTokens).rankIc;
  return n < 2 || Number.isNaN(t) ? null : { horizonDays, rankIc: mean, t, weeks: n };
}
