import { findModel } from "@/lib/db/models";
import { getPool } from "@/lib/db/pool";
import type { Candidate } from "@/lib/domain/basket/candidate";
import type { Odds } from "@/lib/domain/basket/weigh/kelly";
import { chancesOf } from "@/lib/domain/model/chances";

/** What tells the chances of a token in 180 days; null where nothing does. */
export async function oddsBy(modelId: string): Promise<(candidate: Candidate) => Odds | null> {
  const model = await findModel(getPool(), modelId);
  const chances = model?.fit?.chances ?? null;
  return ({ moonshot }) =>
    chances === null || Number.isNaN(moonshot) ? null : chancesOf(moonshot, chances);
}
