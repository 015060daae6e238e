import { findModel } from "@/lib/db/models";
import { getPool } from "@/lib/db/pool";
import type { Candidate } from "@/lib/domain/basket/candidate";
import type { Odds } from "@/lib/domain/basket/weigh/kelly";
import { type Chances, chancesOf } from "@/lib/domain/model/chances";

/** What a model tells of the chances in 180 days; null where it tells nothing. */
export async function chancesBy(modelId: string): Promise<Chances | null> {
  const model = await findModel(getPool(), modelId);
  return model?.fit?.chances ?? null;
}

/** What tells the chances of a token in 180 days; null where nothing does. */
export const oddsFrom =
  (chances: Chances | null) =>
  ({ moonshot }: Candidate): Odds | null =>
    chances === null || Number.isNaN(moonshot) ? null : chancesOf(moonshot, chances);
