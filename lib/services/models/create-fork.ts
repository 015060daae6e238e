import { createHash } from "node:crypto";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { createModel } from "@/lib/contracts/models";
import { insertModel } from "@/lib/db/models";
import { getPool } from "@/lib/db/pool";
import { changedModel, type GivenWeights } from "./changed-model";
import { describeModel } from "./describe-model";
import { knownModel } from "./read-models";

export interface ForkRequest {
  readonly base: string;
  readonly weights: GivenWeights;
  readonly name: string;
  readonly note: string;
}

/** Twelve hexadecimal digits that tell one set of facts from another. */
export const fingerprintOf = (facts: unknown): string =>
  createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 12);

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
