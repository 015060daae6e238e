import type { PoolClient } from "pg";
import { readPanel } from "@/lib/db/read-panel";
import { preparePanel, requiredHistoryDays } from "@/lib/domain/grading/grade-panel";
import type { Day } from "@/lib/domain/market/day";
import { fieldKeys } from "@/lib/domain/market/fields";
import { type GradableMarket, requireMarket } from "./stored-market";

/** A panel ready to grade, with the version of the market it was read from. */
export interface LoadedPanel {
  readonly market: GradableMarket;
  readonly prepared: ReturnType<typeof preparePanel>;
}

/** Reads what grading the days from `from` to `to` can see, all from one version of the market. */
export async function loadPanel(client: PoolClient, from: Day, to: Day): Promise<LoadedPanel> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const market = await requireMarket(client);
    const panel = await readPanel(client, {
      from: from - requiredHistoryDays,
      to,
      fields: fieldKeys,
    });
    return { market, prepared: preparePanel(panel) };
  } finally {
    await client.query("ROLLBACK");
  }
}
