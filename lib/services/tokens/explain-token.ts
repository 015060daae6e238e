import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenExplanation } from "@/lib/contracts/explanation";
import type { Factor } from "@/lib/domain/factor";
import { factors as declared } from "@/lib/domain/factors/index";
import { type Explanation, explain } from "@/lib/domain/grading/explain";
import { type GradeKind, gradeKinds, letterOf } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { explanationSentence } from "@/lib/domain/grading/sentence";
import type { Answer } from "@/lib/services/answer";
import type { StoredView } from "@/lib/services/market-view";
import { modelOf } from "@/lib/services/models/model-of";
import { findToken } from "./find-token";
import { gradedToken, notListed } from "./graded-token";
import { type AgedValue, provenanceOf } from "./provenance";
import { orNull } from "./rows";

type ExplanationAnswer = AnswerOf<typeof tokenExplanation>;
type GradeExplanation = ExplanationAnswer["data"]["explanations"][number];
type Contribution = GradeExplanation["contributions"][number];

const factors: ReadonlyMap<string, Factor> = new Map(
  declared.map((factor: Factor) => [factor.key, factor]),
);

const percentileOf = (rank: number | null): number | null =>
  rank === null || Number.isNaN(rank) ? null : rank * 100;

function contributionOf(
  item: Explanation["items"][number],
  value: number | null,
  { ageDays, observedOn, source }: AgedValue,
): Contribution {
  const factor = factors.get(item.key);
  return {
    factor: item.key,
    name: factor?.name ?? item.key,
    group: factor?.group ?? "momentum",
    unit: factor?.unit ?? "score",
    why: factor?.why ?? "",
    weight: item.weight,
    value,
    percentile: percentileOf(item.rank),
    contribution: item.contribution,
    ageDays,
    observedOn,
    source,
    missing:
      item.rank === null ? (factor?.missing ?? "This data point is no longer computed.") : null,
  };
}

const withheldExplanation = (kind: GradeKind, reason: string): GradeExplanation => ({
  kind,
  grade: null,
  letter: null,
  base: null,
  capEffect: 0,
  cappedBy: [],
  contributions: [],
  sentence: `No grade: ${reason}.`,
});

async function explanationsOf(row: GradedToken, view: StoredView): Promise<GradeExplanation[]> {
  const { run } = view;
  const [model, agedAt] = await Promise.all([
    modelOf(run.modelId),
    provenanceOf(row.token.key, run.asOf, row.ages),
  ]);
  const indexOf = new Map(run.factorKeys.map((key, index) => [key, index]));
  return gradeKinds.map((kind) => {
    const explanation = explain(kind, row, run.factorKeys, model, run.statistics);
    if (explanation === null) return withheldExplanation(kind, row.grade.withheld ?? notListed);
    const { grade, base, capEffect, cappedBy, items } = explanation;
    return {
      kind,
      grade,
      letter: letterOf(grade),
      base,
      capEffect,
      cappedBy: [...cappedBy],
      contributions: items.map((item) => {
        const index = indexOf.get(item.key) ?? -1;
        const value = orNull(row.values[index] ?? Number.NaN);
        return contributionOf(item, value, agedAt(row.ages[index] ?? Number.NaN));
      }),
      sentence: explanationSentence(explanation),
    };
  });
}

/** Why a token has its grades on a day. Throws what `findToken` throws. */
export async function explainToken(
  id: string,
  asOf: string | undefined,
): Promise<Answer<ExplanationAnswer>> {
  const { token, view } = await findToken(id, asOf);
  const make = async (): Promise<ExplanationAnswer> => {
    const row = await gradedToken(view, token.key);
    const { coverage = 0, confidence = 0 } = row?.grade ?? {};
    return {
      data: {
        id,
        symbol: token.symbol,
        name: token.name,
        coverage,
        confidence,
        withheld: row === null ? notListed : row.grade.withheld,
        explanations:
          row === null
            ? gradeKinds.map((kind) => withheldExplanation(kind, notListed))
            : await explanationsOf(row, view),
      },
      meta: view.meta,
    };
  };
  return { version: view.version, make };
}
