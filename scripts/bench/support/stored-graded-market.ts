import type { PoolClient } from "pg";
import { storeModel } from "@/lib/db/runs-status";
import { writeRun } from "@/lib/db/runs-write";
import type { GradedDay } from "@/lib/domain/grading/graded-day";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { formatDay } from "@/lib/domain/market/day";
import { bumpMarketStamp } from "@/lib/services/market/bump-market-stamp";
import { sourceNames } from "@/lib/services/market/market-state";
import { replaceMarket } from "@/lib/services/market/replace-market";
import { upsertTokens } from "@/lib/services/market/upsert-tokens";
import { once } from "@/scripts/bench/workshop";
import { transactionOn } from "./on-database";
import { syntheticMarket } from "./synthetic-market";

/** The URL of a database in which the made-up market is the newest graded day: what the app serves. */
export const storedGradedMarket = once(async (workshop) => {
  const { day, size } = await syntheticMarket(workshop);
  const url = await workshop.database();
  workshop.tell(`storing a grading of ${size} tokens`);
  await transactionOn(url, (client) => store(client, day));
  return url;
});

async function store(client: PoolClient, day: GradedDay): Promise<void> {
  await replaceMarket(client, "simulated", 1);
  const keys = await upsertTokens(
    client,
    day.rows.map(({ token: { id, symbol, name, chain, contract, sector } }) => ({
      ...{ id, symbol, name, chain, contract, sector },
      simulated: true,
    })),
  );
  await client.query("UPDATE tokens SET first_day = $1, last_day = $1", [formatDay(day.asOf)]);
  const rows = day.rows.map((row) => ({
    ...row,
    token: { ...row.token, key: keys.get(row.token.id) ?? 0 },
  }));
  await storeModel(client, priorModel);
  const marketStamp = await bumpMarketStamp(client);
  const origin = { marketStamp, source: sourceNames.simulated, startedAtMs: Date.now() };
  await writeRun(client, { ...day, rows }, origin);
}
