import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { createModel } from "@/lib/contracts/models";
import { insertModel } from "@/lib/db/models";
import { getPool } from "@/lib/db/pool";
import { changedModel, type GivenWeights } from "./changed-model";
import { describeModel } from "./describe-model";
import { fingerprintOf } from "./fingerprint";
import { knownModel } from "./read-models";

export interface ForkRequest {
  readonly base: string;
  readonly weights: GivenWeights;
  readonly name: string;
  readonly note: string;
}

/** Keeps changed weights as a model of their own. Throws what `changedModel` throws. */
export async function createFork(request: ForkRequest): Promise<AnswerOf<typeof createModel>> {
  const { name, note } = request;
  const { base, weights } = await changedModel(request.base, request.weights);
  const id = `fork-${fingerprintOf([name, base.id, weights])}`;
  await insertModel(getPool(), {
    ...{ id, name, note, kind: "fork", baseId: base.id, fit: null, validFrom: null },
    weights: { ...weights },
  });
  return { data: describeModel(await knownModel(id, "id")) };
}
