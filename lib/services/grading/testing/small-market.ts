import type { PoolClient } from "pg";
import { copySnapshots, type SnapshotRow } from "@/lib/db/copy-in";
import { ensurePartitions } from "@/lib/db/partitions";
import { inTransaction } from "@/lib/db/pool";
import { type Day, parseDay } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import { bumpMarketStamp } from "@/lib/services/market/bump-market-stamp";
import { refreshLatestValues } from "@/lib/services/market/refresh-latest-values";
import { refreshTokenDays } from "@/lib/services/market/refresh-token-days";
import { replaceMarket } from "@/lib/services/market/replace-market";
import { sourceKeyOf } from "@/lib/services/market/source-key-of";
import { upsertTokens } from "@/lib/services/market/upsert-tokens";

/** What a test's market looks like. */
export interface SmallMarket {
  readonly tokens: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export const smallMarket: SmallMarket = {
  tokens: 40,
  firstDay: parseDay("2024-01-01") ?? 0,
  lastDay: parseDay("2024-09-30") ?? 0,
};

const sectors = ["ai", "depin", "meme", "defi", "l1", null] as const;

/** Replaces the market by a made-up one in which tokens begin and end at different days and some numbers are missing. */
export async function storeSmallMarket(market: SmallMarket = smallMarket): Promise<void> {
  await inTransaction(async (client) => {
    await replaceMarket(client, "imported");
    await ensurePartitions(client, market.firstDay, market.lastDay);
    const sourceKey = await sourceKeyOf(client, { id: "test", name: "Test", kind: "file" });
    const ids = Array.from({ length: market.tokens }, (_, i) => `token-${i}`);
    const keys = await upsertTokens(
      client,
      ids.map((id, i) => ({ id, symbol: `T${i}`, sector: sectors[i % sectors.length] ?? null })),
    );
    await copySnapshots(client, snapshotsOf(market, [...keys.values()], sourceKey));
    await summarise(client);
  });
}

/** Deletes every snapshot after a day, as if the rest had not happened yet. */
export async function cutMarket(lastDay: Day): Promise<void> {
  await inTransaction(async (client) => {
    await client.query("DELETE FROM snapshots WHERE day > date '1970-01-01' + $1::int", [lastDay]);
    await client.query("DELETE FROM latest_values");
    await client.query("UPDATE tokens SET first_day = NULL, last_day = NULL");
    await summarise(client);
  });
}

/** Announces a change of the market without one. */
export const touchMarket = (): Promise<string> => inTransaction(bumpMarketStamp);

async function summarise(client: PoolClient): Promise<void> {
  await refreshTokenDays(client, "all");
  await refreshLatestValues(client, "all");
  await bumpMarketStamp(client);
}

function* snapshotsOf(
  { firstDay, lastDay }: SmallMarket,
  tokenKeys: readonly number[],
  sourceKey: number,
): Generator<SnapshotRow> {
  for (const [index, tokenKey] of tokenKeys.entries()) {
    const random = seededUniform(index + 1);
    const born = firstDay + (index % 4 === 3 ? 60 + index * 3 : 0);
    const dies = index % 9 === 8 ? lastDay - 80 : lastDay;
    let price = 10 ** (random() * 4 - 3);
    for (let day = born; day <= dies; day++) {
      price *= Math.exp((random() - 0.5) * 0.12);
      if (random() < 0.02) continue;
      const values = valuesOf(index, day, price, random);
      yield { tokenKey, day, sourceKey, fetchedAtMs: day * 86_400_000, values };
    }
  }
}

function valuesOf(
  index: number,
  day: Day,
  price: number,
  random: () => number,
): Partial<Record<Field, number>> {
  const isSpike = index === 5 && day % 50 === 0;
  const values: Partial<Record<Field, number>> = {
    price: isSpike ? price * 1000 : price,
    volume24h: 20_000 * (1 + index) * (0.5 + random()),
  };
  if (index % 5 !== 0) values.marketCap = price * 1e7 * (1 + index);
  if (index % 2 === 0) values.liquidity = 50_000 * (1 + random());
  if (day % 7 === index % 7) values.holders = Math.round(500 + index * 40 + random() * 100);
  return values;
}
