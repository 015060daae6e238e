import type { ProblemItem } from "@/lib/contracts/problem";
import { factorKeys } from "@/lib/domain/factor-keys";
import {
  changedWeights,
  forkWeights,
  type WeightChanges,
  weighedKinds,
} from "@/lib/domain/grading/fork-weights";
import type { Weights } from "@/lib/domain/grading/grade";
import { factorsOfTerm } from "@/lib/domain/grading/terms";
import { didYouMean } from "@/lib/domain/screen/expression/nearest";
import { invalid } from "@/lib/services/problem-error";
import type { KnownModel } from "./describe-model";
import { knownModel } from "./read-models";

/** Weights by grade as a request gives them. */
export type GivenWeights = {
  readonly [kind in keyof WeightChanges]?: WeightChanges[kind] | undefined;
};

export interface ChangedModel {
  readonly base: KnownModel;
  readonly weights: Weights;
}

/**
 * A base's weights with changes. Throws `not-found` for the base, and a 422 that names each unknown data point and each
 * grade of which no weight is left.
 */
export async function changedModel(baseId: string, given: GivenWeights): Promise<ChangedModel> {
  const base = await knownModel(baseId, "body.base");
  const changes: WeightChanges = Object.fromEntries(
    weighedKinds.flatMap((kind) => (given[kind] === undefined ? [] : [[kind, given[kind]]])),
  );
  const wrong = weighedKinds.flatMap((kind): ProblemItem[] => {
    const path = `body.weights.${kind}`;
    const unknown = Object.keys(changes[kind] ?? {}).flatMap((term) => unknownTerm(path, term));
    const left = Object.keys(changedWeights(base.weights[kind], changes[kind]));
    if (unknown.length > 0 || left.length > 0) return unknown;
    return [{ path, message: "At least one data point must have a weight other than 0." }];
  });
  if (wrong.length > 0) throw invalid(wrong);
  return { base, weights: forkWeights(base.weights, changes) };
}

const unknownTerm = (path: string, term: string): ProblemItem[] =>
  factorsOfTerm(term)
    .filter((key) => !factorKeys.includes(key))
    .map((key) => ({
      path: `${path}.${term}`,
      message: `There is no data point "${key}".${didYouMean(key, factorKeys)}`,
    }));
