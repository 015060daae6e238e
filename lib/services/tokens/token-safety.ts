import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenSafety as contract } from "@/lib/contracts/safety";
import type { Answer } from "@/lib/services/answer";
import { findToken } from "./find-token";
import { gradedToken } from "./graded-token";
import { observedValues } from "./observed-values";
import { provenanceOf } from "./provenance";
import { safetyEvidence } from "./token-evidence";

/** A token's contract-safety report on a day; one that the day does not list is unknown throughout. Throws what `findToken` throws. */
export async function tokenSafety(
  id: string,
  asOf: string | undefined,
): Promise<Answer<AnswerOf<typeof contract>>> {
  const { token, view } = await findToken(id, asOf);
  const make = async (): Promise<AnswerOf<typeof contract>> => {
    const row = await gradedToken(view, token.key);
    const agedAt = await provenanceOf(token.key, view.run.asOf, row?.observedAges ?? []);
    const values = row === null ? [] : observedValues(row, view.run.fieldKeys, agedAt);
    const { symbol, name, chain, contract: address } = token;
    return {
      data: { id, symbol, name, chain, contract: address, ...safetyEvidence(values) },
      meta: view.meta,
    };
  };
  return { version: view.version, make };
}
