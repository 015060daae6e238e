import type { PoolClient } from "pg";
import { readPanel } from "@/lib/db/read-panel";
import {
  preparePanel,
  requiredFieldDays,
  requiredHistoryDays,
} from "@/lib/domain/grading/grade-panel";
import type { Day } from "@/lib/domain/market/day";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import { type GradableMarket, requireMarket } from "./stored-market";

/** A panel ready to grade, with the version of the market it was read from. */
export interface LoadedPanel {
  readonly market: GradableMarket;
  readonly prepared: ReturnType<typeof preparePanel>;
}

/**
 * Days of a field that are held before the first graded one: what grading looks back at, rounded up to a power of two, since
 * every length that differs costs a scan of its own.
 */
export const heldBefore = (field: Field): number =>
  Math.min(requiredHistoryDays, 2 ** Math.ceil(Math.log2(requiredFieldDays.get(field) ?? 1)));

/** Reads what grading the days from `from` to `to` can see, all from one version of the market. */
export async function loadPanel(client: PoolClient, from: Day, to: Day): Promise<LoadedPanel> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const market = await requireMarket(client);
    const panel = await readPanel(client, {
      from: from - requiredHistoryDays,
      to,
      fields: fieldKeys,
      heldFrom: (field) => from - heldBefore(field),
    });
    return { market, prepared: preparePanel(panel) };
  } finally {
    await client.query("ROLLBACK");
  }
}
