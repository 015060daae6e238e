import type { PoolClient } from "pg";
import { ensurePartitions } from "@/lib/db/partitions";
import { inTransaction } from "@/lib/db/pool";
import { withoutConstraints } from "@/lib/db/without-constraints";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { exclusionOf } from "@/lib/domain/market/exclusions";
import { sectorOf } from "@/lib/domain/market/sectors";
import { type DemoMarket, simulateMarket } from "@/prisma/demo/simulate";
import { bumpMarketStamp } from "./bump-market-stamp";
import { copyDemoHistories } from "./load-demo-histories";
import { marketState, sourceNames } from "./market-state";
import { refreshLatestValues } from "./refresh-latest-values";
import { refreshTokenDays } from "./refresh-token-days";
import { replaceMarket } from "./replace-market";
import { sourceKeyOf } from "./source-key-of";
import { upsertTokens } from "./upsert-tokens";

export interface DemoLoadOptions {
  readonly seed?: number;
  readonly tokens?: number;
  readonly days?: number;
  /** The last simulated day: usually yesterday (UTC). */
  readonly lastDay: Day;
  /** Also throw real data away. Without it the load refuses to. */
  readonly replaceReal?: boolean;
  /** Told the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface DemoLoad {
  readonly seed: number;
  readonly tokens: number;
  readonly snapshots: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The stamp of the stored market from now on. */
  readonly stamp: string;
}

/** The store holds real data, which a simulated market would replace. */
export class RealMarketError extends Error {
  override readonly name = "RealMarketError";
}

/** Parts of the progress: most of the time goes into the histories, the rest into what is derived from them. */
const historiesShare = 0.85;
const tokenDaysShare = 0.9;

/**
 * Replaces the stored market by a simulated one, in one transaction: either all of it is there or nothing has
 * changed. Throws a RangeError when an option is out of range, and a RealMarketError when real data would be lost and
 * `replaceReal` does not say so.
 */
export async function loadDemoMarket(options: DemoLoadOptions): Promise<DemoLoad> {
  const { seed = 1, tokens = 2000, days = 400, lastDay, onProgress = () => undefined } = options;
  const market = simulateMarket({ seed, tokens, days, lastDay });
  return inTransaction(async (client) => {
    await client.query("LOCK TABLE market IN SHARE ROW EXCLUSIVE MODE");
    if (!options.replaceReal) await refuseRealMarket(client);
    await replaceMarket(client, "simulated", seed);
    const sourceKey = await sourceKeyOf(client, {
      id: "simulator",
      name: sourceNames.simulated,
      kind: "simulated",
    });
    const keys = await insertTokens(client, market);
    await insertTruths(client, market, keys);
    const snapshots = await withoutConstraints(client, "snapshots", async () => {
      await ensurePartitions(client, market.firstDay, lastDay);
      return copyDemoHistories(client, market, keys, sourceKey, (share) =>
        onProgress(historiesShare * share),
      );
    });
    await refreshTokenDays(client, "all");
    onProgress(tokenDaysShare);
    await refreshLatestValues(client, "all");
    onProgress(1);
    const stamp = await bumpMarketStamp(client);
    return { seed, tokens, snapshots, firstDay: market.firstDay, lastDay, stamp };
  });
}

async function refuseRealMarket(client: PoolClient): Promise<void> {
  const stored = await marketState(client);
  if (stored === null || stored.kind === "simulated" || stored.tokenCount === 0) return;
  throw new RealMarketError(
    `The store holds real data (${stored.source}, ${stored.tokenCount} tokens), which a simulated market would replace. ` +
      "Pass replaceReal (npm run demo -- --replace-real) to throw it away.",
  );
}

/** The keys of the tokens in the order of `market.tokens`. */
async function insertTokens(client: PoolClient, { tokens }: DemoMarket): Promise<number[]> {
  const keys = await upsertTokens(
    client,
    tokens.map((token) => ({
      ...token,
      sector: sectorOf(token.categories),
      excludedAs: exclusionOf(token.categories),
      simulated: true,
    })),
  );
  return tokens.map(({ id }) => {
    const key = keys.get(id);
    if (key === undefined) throw new Error(`The simulated token "${id}" was not stored.`);
    return key;
  });
}

async function insertTruths(
  client: PoolClient,
  { truths }: DemoMarket,
  keys: readonly number[],
): Promise<void> {
  await client.query(
    `INSERT INTO demo_truth (token_key, fate, day, detail)
     SELECT * FROM unnest($1::int[], $2::text[], $3::date[], $4::jsonb[])`,
    [
      keys,
      truths.map(({ fate }) => fate),
      truths.map(({ day }) => (day === null ? null : formatDay(day))),
      truths.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
}
