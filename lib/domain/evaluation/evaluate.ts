import { type ByKind, byKind } from "@/lib/domain/grading/assign-grades";
import type { gradeKinds } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import type { ChanceEvent } from "@/lib/domain/model/chances";
import type { CrossSection } from "@/lib/domain/model/cross-section";
import { fittedRecipesWith, trials, yardstickRecipe } from "@/lib/domain/model/recipes";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";
import {
  type FittedScores,
  factorColumn,
  fitGrades,
  fitScores,
  minTokens,
  overallScores,
  servedScores,
  weightsOf,
} from "./fit-scores";
import { type ChanceJudgement, judgeChances } from "./judge-chances";
import { judgeRanking, type RankingJudgement } from "./judge-ranking";
import type { StudyWeek } from "./study-week";

/** Days after which a moonshot is looked for. */
const moonshotDays = 180;

/** How a grade ranked what followed, and the chances in 180 days that follow from it. */
export type GradeJudgement = RankingJudgement & Readonly<Record<ChanceEvent, ChanceJudgement>>;

/** Returns over the horizon as fractions. */
interface Returns {
  readonly mean: number;
  readonly median: number;
  readonly n: number;
}

export interface Evaluation {
  readonly weeks: number;
  readonly tokensPerWeek: number;
  readonly vanished: number;
  /** Variants that were compared before the recipe was fixed. */
  readonly trials: number;
  /** How values were placed for the fitted model. */
  readonly variant: CrossSection;
  readonly grades: {
    /** As served: ranked among all graded tokens of the day. */
    readonly prior: ByKind<GradeJudgement>;
    /** Ranked among the judged tokens, as it is learnt. */
    readonly fitted: ByKind<GradeJudgement>;
    /** The same weights on ranks among all graded tokens of the day, as pages show them; null for a variant, which none shows. */
    readonly fittedAsServed: ByKind<GradeJudgement> | null;
  };
  /** Where the weights of the last week came from, per fitted grade. */
  readonly lastFit: Readonly<Record<string, LastFit>>;
  readonly baselines: {
    /** All judged tokens of all weeks. */
    readonly equalWeight: Returns;
    /** Bitcoin from the same days on, a week each; null when it is not stored. */
    readonly bitcoin: Returns | null;
    readonly yardstick: RankingJudgement;
    readonly bestFactor: string | null;
    readonly factors: Readonly<Record<string, RankingJudgement["rankIc"]>>;
  };
}

interface LastFit {
  readonly day: Day;
  readonly trainedThrough: Day | null;
  readonly trainedWeeks: number;
  readonly weights: Readonly<Record<string, number>>;
}

export interface EvaluationOptions {
  readonly from: Day;
  readonly horizonDays: 30 | 90;
  /** How values are placed for the fitted model: the weeks must have been studied for it. */
  readonly variant?: CrossSection;
}

/**
 * Judges grades, the walked-forward model and baselines on the weeks from `from` on; earlier weeks only teach. `weeks` in
 * order, `factorKeys` in the order of their ranks.
 */
export function evaluate(
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  { from, horizonDays, variant = "plain" }: EvaluationOptions,
): Evaluation {
  const isJudged = ({ day }: StudyWeek) => day >= from;
  const rank = (scores: readonly Float64Array[]) =>
    judgeRanking(
      weeks.flatMap((week, i) =>
        isJudged(week) ? [{ scores: scores[i] ?? none, forward: week.forward[horizonDays] }] : [],
      ),
      horizonDays,
      minTokens,
    );
  const judge = (scores: readonly Float64Array[]): GradeJudgement => ({
    ...rank(scores),
    ...judgeChances(
      weeks.map((week, i) => ({
        day: week.day,
        scores: scores[i] ?? none,
        forward: week.forward[moonshotDays],
      })),
      moonshotDays,
      from,
    ),
  });
  const fitted = fitGrades(weeks, factorKeys, fittedRecipesWith(variant));
  const served = variant === "plain" ? servedScores(fitted, factorKeys) : null;
  const overall = overallScores(fitted);
  const scoresOf = (kind: (typeof gradeKinds)[number]) =>
    kind === "overall" ? overall : fitted[kind].scores;
  const judged = weeks.filter(isJudged);
  const factors = Object.fromEntries(
    factorKeys.map((key, factor) => [
      key,
      rank(weeks.map((week) => factorColumn(week, factorKeys.length, factor))).rankIc,
    ]),
  );
  return {
    weeks: judged.length,
    tokensPerWeek: mean(Float64Array.from(judged, ({ tokenIds }) => tokenIds.length)),
    trials,
    variant,
    vanished: judged.reduce((sum, week) => sum + week.vanished[horizonDays], 0),
    grades: {
      prior: byKind((kind) => judge(weeks.map((week) => week.grades[kind]))),
      fitted: byKind((kind) => judge(scoresOf(kind))),
      fittedAsServed: served && byKind((kind) => judge(served[kind])),
    },
    lastFit: {
      trader: lastFitOf(fitted.trader),
      investor: lastFitOf(fitted.investor),
      moonshot: lastFitOf(fitted.moonshot),
    },
    baselines: {
      equalWeight: returnsOf(judged.flatMap((week) => [...week.forward[horizonDays]])),
      bitcoin: nullWhenNone(returnsOf(judged.map((week) => week.bitcoin[horizonDays]))),
      yardstick: rank(fitScores(weeks, factorKeys, yardstickRecipe(horizonDays)).scores),
      bestFactor: bestOf(factors),
      factors,
    },
  };
}

const none = new Float64Array(0);

function returnsOf(all: readonly number[]): Returns {
  const known = Float64Array.from(all.filter((value) => !Number.isNaN(value)));
  return { mean: mean(known), median: median(known), n: known.length };
}

const nullWhenNone = (returns: Returns): Returns | null => (returns.n === 0 ? null : returns);

/** The factor of the largest mean rank IC, whichever its sign; null when none has one. */
function bestOf(factors: Evaluation["baselines"]["factors"]): string | null {
  const known = Object.entries(factors).filter(([, { mean: ic }]) => !Number.isNaN(ic));
  known.sort(([, a], [, b]) => Math.abs(b.mean) - Math.abs(a.mean));
  return known[0]?.[0] ?? null;
}

function lastFitOf(scores: FittedScores): LastFit {
  const week = scores.fits.length - 1;
  const fit = scores.fits[week];
  return {
    day: fit?.day ?? Number.NaN,
    trainedThrough: fit?.trainedThrough ?? null,
    trainedWeeks: fit?.trainedWeeks ?? 0,
    weights: weightsOf(scores, week),
  };
}
