import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getModel, listModels } from "@/lib/contracts/models";
import type { StoredFit, StoredModel } from "@/lib/db/models";
import { byKind } from "@/lib/domain/grading/assign-grades";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { normaliseWeights } from "@/lib/domain/grading/weights";
import { formatDay } from "@/lib/domain/market/day";
import { chancesOf } from "@/lib/domain/model/chances";
import { crossSections } from "@/lib/domain/model/cross-section";

export type ModelAnswer = AnswerOf<typeof getModel>["data"];
export type ModelFacts = AnswerOf<typeof listModels>["data"]["models"][number];

/** A model that may not be kept yet: the prior before its first grading. */
export type KnownModel = Omit<StoredModel, "createdAtMs"> & { readonly createdAtMs: number | null };

/** The prior as it stands in the list of models before a grading used it. */
export const unstoredPrior: KnownModel = {
  ...priorModel,
  weights: { ...priorModel.weights },
  fit: null,
  validFrom: null,
  baseId: null,
  note: "",
  createdAtMs: null,
};

/** What the API says of a model without its weights. */
export const describeFacts = (model: KnownModel): ModelFacts => ({
  id: model.id,
  name: model.name,
  kind: model.kind,
  note: model.note,
  base: model.baseId,
  validFrom: model.validFrom === null ? null : formatDay(model.validFrom),
  createdAt: model.createdAtMs === null ? null : new Date(model.createdAtMs).toISOString(),
});

/** All that the API says of a model. */
export const describeModel = (model: KnownModel): ModelAnswer => ({
  ...describeFacts(model),
  weights: byKind((kind) => normaliseWeights(model.weights[kind])),
  fit: model.fit && describeFit(model.fit),
});

const embargo =
  "A week is learned from for a horizon once its day plus that horizon is no later than the day of the fit.";

/** Moonshot grades of which the chances are told. */
const toldGrades = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95] as const;

function describeFit(fit: StoredFit): ModelAnswer["fit"] {
  const { chances, market } = fit;
  return {
    ...fit,
    learnedFrom: formatDay(fit.learnedFrom),
    learnedTo: formatDay(fit.learnedTo),
    embargo,
    crossSection: { key: fit.crossSection, ...crossSections[fit.crossSection] },
    chances:
      chances === null ? [] : toldGrades.map((grade) => ({ grade, ...chancesOf(grade, chances) })),
    market: {
      ...market,
      firstDay: formatDay(market.firstDay),
      lastDay: formatDay(market.lastDay),
    },
  };
}
