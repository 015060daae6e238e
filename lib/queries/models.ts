import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { createModel, previewModel, useModel } from "@/lib/contracts/models";
import type { WeightChanges } from "@/lib/domain/grading/fork-weights";
import { request } from "./request";

const contract = () => import("@/lib/contracts/models");

/** Weights that differ from those of a base. */
export interface ModelChanges {
  readonly base: string;
  readonly weights: WeightChanges;
}

export type ModelPreview = AnswerOf<typeof previewModel>;

/** The grades of a day (null is the newest graded one) under changed weights beside those that are shown. */
export const previewChanges = (
  changes: ModelChanges & { readonly asOf: string | null },
): Promise<ModelPreview> =>
  request(async () => (await contract()).previewModel, {
    body: { ...changes, asOf: changes.asOf ?? undefined },
  });

/** Keeps changed weights as a model of their own. */
export const saveFork = async (
  fork: ModelChanges & { readonly name: string },
): Promise<AnswerOf<typeof createModel>["data"]> =>
  (await request(async () => (await contract()).createModel, { body: fork })).data;

/** Grades all days with a model; null gives each day its own again. */
export const chooseModel = async (id: string | null): Promise<AnswerOf<typeof useModel>["data"]> =>
  (await request(async () => (await contract()).useModel, { body: { id } })).data;
