import { type ByKind, byKind } from "@/lib/domain/grading/assign-grades";
import type { gradeKinds } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import { trials, yardstickRecipe } from "@/lib/domain/model/recipes";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";
import {
  type FittedScores,
  factorColumn,
  fitGrades,
  fitScores,
  minTokens,
  overallScores,
  weightsOf,
} from "./fit-scores";
import { type ChanceJudgement, judgeChances } from "./judge-chances";
import { judgeRanking, type RankingJudgement } from "./judge-ranking";
import type { StudyWeek } from "./study-week";

/** Days after which a moonshot is looked for. */
const moonshotDays = 180;

export interface GradeJudgement extends RankingJudgement {
  readonly triple: ChanceJudgement;
}

export interface Evaluation {
  readonly weeks: number;
  readonly tokensPerWeek: number;
  readonly vanished: number;
  /** Variants that were compared before the recipe was fixed. */
  readonly trials: number;
  readonly grades: {
    readonly prior: ByKind<GradeJudgement>;
    readonly fitted: ByKind<GradeJudgement>;
  };
  /** Where the weights of the last week came from, per fitted grade. */
  readonly lastFit: Readonly<Record<string, LastFit>>;
  readonly baselines: {
    readonly equalWeight: { readonly mean: number; readonly median: number; readonly n: number };
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

/**
 * Judges grades, the walked-forward model and baselines on the weeks from `from` on; earlier weeks only teach. `weeks` in
 * order, `factorKeys` in the order of their ranks.
 */
export function evaluate(
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  { from, horizonDays }: { readonly from: Day; readonly horizonDays: 30 | 90 },
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
    triple: judgeChances(
      weeks.map((week, i) => ({
        day: week.day,
        scores: scores[i] ?? none,
        forward: week.forward[moonshotDays],
      })),
      moonshotDays,
      from,
    ),
  });
  const fitted = fitGrades(weeks, factorKeys);
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
  const returns = Float64Array.from(
    judged.flatMap((week) =>
      [...week.forward[horizonDays]].filter((value) => !Number.isNaN(value)),
    ),
  );
  return {
    weeks: judged.length,
    tokensPerWeek: mean(Float64Array.from(judged, ({ tokenIds }) => tokenIds.length)),
    trials,
    vanished: judged.reduce((sum, week) => sum + week.vanished[horizonDays], 0),
    grades: {
      prior: byKind((kind) => judge(weeks.map((week) => week.grades[kind]))),
      fitted: byKind((kind) => judge(scoresOf(kind))),
    },
    lastFit: {
      trader: lastFitOf(fitted.trader),
      investor: lastFitOf(fitted.investor),
      moonshot: lastFitOf(fitted.moonshot),
    },
    baselines: {
      equalWeight: { mean: mean(returns), median: median(returns), n: returns.length },
      yardstick: rank(fitScores(weeks, factorKeys, yardstickRecipe(horizonDays)).scores),
      bestFactor: bestOf(factors),
      factors,
    },
  };
}

const none = new Float64Array(0);

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
