import { byKind, cappedGrade, type GradeContext, withheldGrade } from "./assign-grades";
import { coverageOf } from "./confidence";
import type { Model } from "./grade";
import type { GradedDay, GradedToken } from "./graded-day";
import type { MeasuredDay, MeasuredToken } from "./measure-day";
import { scoreUniverse } from "./score-universe";
import { type WithheldReason, withheldWords } from "./universe";
import { factorShares, normaliseWeights } from "./weights";

/** Under this share of weighted data points a grade would be a guess. */
const minCoverage = 0.35;

interface WeighedToken {
  readonly measured: MeasuredToken;
  readonly context: GradeContext;
  readonly reason: WithheldReason | null;
}

/** Weighs a measured day with one model. */
export function gradeMeasuredDay(day: MeasuredDay, model: Model): GradedDay {
  const weights = byKind((kind) => normaliseWeights(model.weights[kind]));
  const shares = factorShares(weights.overall, day.factorKeys);
  const weighed = day.tokens.map((token) => weigh(token, shares));
  const graded = weighed.filter(({ reason }) => reason === null);
  const ranks = graded.map(({ measured }) => measured.ranks);
  const scored = byKind((kind) => scoreUniverse(ranks, weights[kind], day.factorKeys));
  const indexes = new Map(graded.map((token, index) => [token, index]));
  const rows = weighed.map((token): GradedToken => {
    const { measured, context, reason } = token;
    const grade =
      reason === null
        ? cappedGrade(context, scored, indexes.get(token) ?? 0)
        : withheldGrade(context, withheldWords(reason, { ...measured, ...context }));
    return rowOf(measured, grade);
  });
  return {
    asOf: day.asOf,
    modelId: model.id,
    factorKeys: day.factorKeys,
    fieldKeys: day.fieldKeys,
    rows,
    statistics: {
      listed: rows.length,
      universe: day.tokens.filter(({ outside }) => outside === null).length,
      graded: graded.length,
      bases: byKind((kind) => scored[kind].base),
      withheld: countReasons(weighed),
      knownByFactor: day.knownByFactor,
      cleaned: day.cleaned,
    },
  };
}

function weigh(measured: MeasuredToken, overallWeights: Float64Array): WeighedToken {
  const coverage = coverageOf(measured.values, overallWeights);
  return {
    measured,
    context: {
      coverage,
      confidence: coverage * measured.evidence,
      earliness: measured.earliness,
      flags: measured.raised,
      clear: measured.clear,
    },
    reason: measured.outside ?? (coverage < minCoverage ? "coverage" : null),
  };
}

function rowOf(measured: MeasuredToken, grade: GradedToken["grade"]): GradedToken {
  const { token, values, ranks, ages, observed, observedAges, spark, ageDays } = measured;
  return { token, grade, values, ranks, ages, observed, observedAges, spark, ageDays };
}

function countReasons(weighed: readonly WeighedToken[]): Record<WithheldReason, number> {
  const count = (wanted: WithheldReason) =>
    weighed.filter(({ reason }) => reason === wanted).length;
  return {
    excluded: count("excluded"),
    stale: count("stale"),
    young: count("young"),
    pegged: count("pegged"),
    thin: count("thin"),
    coverage: count("coverage"),
  };
}
