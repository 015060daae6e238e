import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { useModel } from "@/lib/contracts/models";
import { chooseModel } from "@/lib/db/models";
import { inTransaction } from "@/lib/db/pool";
import { storeModel } from "@/lib/db/runs-status";
import { findServedModels } from "@/lib/db/served-model";
import { requireMarket } from "@/lib/services/grading/stored-market";
import { announceMarket } from "@/lib/services/market/bump-market-stamp";
import { knownModel } from "./read-models";

/**
 * Grades all days with one model, or each with its own again (null). Who listens to the market is told, so that the newest
 * day is graded again. Throws `not-found` or `market-empty`.
 */
export async function useOneModel(id: string | null): Promise<AnswerOf<typeof useModel>> {
  const model = id === null ? null : await knownModel(id, "body.id");
  return inTransaction(async (client) => {
    const { lastDay, stamp } = await requireMarket(client);
    if (model !== null) await storeModel(client, model);
    await chooseModel(client, id);
    await announceMarket(client, stamp);
    const [served = ""] = await findServedModels(client, [lastDay]);
    return { data: { served, chosen: id } };
  });
}
