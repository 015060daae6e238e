import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenExplanation } from "@/lib/contracts/explanation";
import type { Factor } from "@/lib/domain/factor";
import { factors as declared } from "@/lib/domain/factors/index";
import { type Explanation, explain } from "@/lib/domain/grading/explain";
import { type GradeKind, gradeKinds, letterOf } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { explanationSentence } from "@/lib/domain/grading/sentence";
import { isProduct, termName } from "@/lib/domain/grading/sentence-words";
import { factorsOfTerm } from "@/lib/domain/grading/terms";
import type { Answer } from "@/lib/services/answer";
import type { StoredView } from "@/lib/services/market-view";
import { modelOf } from "@/lib/services/models/model-of";
import { counterfactualsOf } from "./counterfactuals";
import { findToken } from "./find-token";
import { gradedToken, notListed } from "./graded-token";
import { type AgedValue, provenanceOf } from "./provenance";
import { orNull } from "./rows";
import { setAsideOf } from "./set-aside";

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
  { ageDays, observedOn, source, fetchedAt }: AgedValue,
): Contribution {
  const parts = factorsOfTerm(item.key).flatMap((key) => factors.get(key) ?? []);
  const [factor] = parts;
  return {
    factor: item.key,
    name: termName(item.key),
    group: factor?.group ?? "momentum",
    unit: factor?.unit ?? "score",
    why: isProduct(item.key)
      ? "Learned from outcomes: what the two say together, beyond what each says alone."
      : (factor?.why ?? ""),
    weight: item.weight,
    value,
    percentile: percentileOf(item.rank),
    contribution: item.contribution,
    ageDays,
    observedOn,
    source,
    fetchedAt,
    inputs: [...new Set(parts.flatMap(({ inputs }) => inputs))],
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
  counterfactuals: [],
});

async function explanationsOf(row: GradedToken, view: StoredView): Promise<GradeExplanation[]> {
  const { run } = view;
  const [model, agedAt] = await Promise.all([
    modelOf(run.modelId),
    provenanceOf(row.token.key, run.asOf, row.ages),
  ]);
  const indexOf = new Map(run.factorKeys.map((key, index) => [key, index]));
  const wouldChange = await counterfactualsOf(view, row, model);
  const context = {
    value: (key: string) => row.values[indexOf.get(key) ?? -1] ?? Number.NaN,
    coverage: row.grade.coverage,
  };
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
        const ages = factorsOfTerm(item.key).map(
          (key) => row.ages[indexOf.get(key) ?? -1] ?? Number.NaN,
        );
        return contributionOf(item, orNull(context.value(item.key)), agedAt(Math.max(...ages)));
      }),
      sentence: explanationSentence(explanation, context),
      counterfactuals: wouldChange(explanation),
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
    const [row, setAside] = await Promise.all([
      gradedToken(view, token.key),
      setAsideOf(token.key, view.run.asOf),
    ]);
    const { coverage = 0, confidence = 0 } = row?.grade ?? {};
    return {
      data: {
        id,
        symbol: token.symbol,
        name: token.name,
        coverage,
        confidence,
        withheld: row === null ? notListed : row.grade.withheld,
        setAside,
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
