import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getModel, listModels } from "@/lib/contracts/models";
import { findChosenModel, findModel, findModels } from "@/lib/db/models";
import { getPool } from "@/lib/db/pool";
import { findServedModels } from "@/lib/db/served-model";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { parseDay } from "@/lib/domain/market/day";
import { snapshotRange } from "@/lib/services/grading/stored-market";
import { ProblemError } from "@/lib/services/problem-error";
import { describeFacts, describeModel, type KnownModel, unstoredPrior } from "./describe-model";

/** Every model, the owner's choice, and the model of a day (the newest stored one when none is given). */
export async function readModels(asOf?: string): Promise<AnswerOf<typeof listModels>> {
  const pool = getPool();
  const [models, chosen, served] = await Promise.all([
    findModels(pool),
    findChosenModel(pool),
    servedOn(asOf),
  ]);
  const isPriorKept = models.some(({ id }) => id === priorModel.id);
  const all: readonly KnownModel[] = isPriorKept ? models : [...models, unstoredPrior];
  return { data: { served, chosen, models: all.map(describeFacts) } };
}

async function servedOn(asOf: string | undefined): Promise<string> {
  const day = parseDay(asOf ?? "") ?? (await snapshotRange())?.lastDay;
  if (day === undefined) return priorModel.id;
  const [served = priorModel.id] = await findServedModels(getPool(), [day]);
  return served;
}

/** A model by its id. Throws `not-found` at `path` of the request. */
export async function knownModel(id: string, path: string): Promise<KnownModel> {
  const model = await findModel(getPool(), id);
  if (model !== null) return model;
  if (id === priorModel.id) return unstoredPrior;
  const message = `There is no model "${id}": GET /api/v1/models lists them.`;
  throw new ProblemError("not-found", message, [{ path, message }]);
}

/** A model as the API tells it. Throws `not-found`. */
export const readModel = async (id: string): Promise<AnswerOf<typeof getModel>> => ({
  data: describeModel(await knownModel(id, "id")),
});
