import type { ClientBase } from "pg";
import { z } from "zod";
import {
  assignRecords,
  readIdentityDecisions,
  readIdentityRecords,
  replaceIdentityConflicts,
  type StoredRecord,
  upsertIdentityRecords,
} from "@/lib/db/providers-identity";
import { groupRecords } from "@/lib/domain/identity/group-records";
import { recordKey } from "@/lib/domain/identity/record";
import { usualGuards } from "@/lib/domain/reconcile/suspicion";
import type { Reading } from "@/lib/providers/mechanism/reading";
import { upsertTokens } from "@/lib/services/market/upsert-tokens";
import { tokenDetails } from "./token-details";

/** The provider whose records are tokens under their own ids. */
const namingProvider = "coingecko";

/**
 * Which stored token each reading of a provider is about, by the id that it has there; what is about none is left out.
 * Records are grouped by what they claim; a group without a token becomes a new one when the naming provider knows it
 * or it trades in a pool that is deep enough to make a price. Symbols alone identify nothing.
 */
export async function identify(
  client: ClientBase,
  provider: string,
  readings: readonly Reading[],
): Promise<Map<string, number>> {
  await upsertIdentityRecords(
    client,
    readings.map((one) => recordOf(provider, one)),
  );
  const records = await readIdentityRecords(client);
  const { groups, conflicts } = groupRecords(records, await readIdentityDecisions(client));
  await replaceIdentityConflicts(client, conflicts);
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  const readingOf = new Map(readings.map((one) => [recordKey({ provider, ...one }), one]));
  const touched = groups.filter((group) => group.some((key) => readingOf.has(key)));
  const tokens = touched.map((group) => tokenOf(group, byKey, readingOf));
  const keys = await storeTokens(client, tokens, await knownCategories(client, tokens));
  const assigned = touched.flatMap((group, i) => {
    const token = tokens[i];
    const tokenKey = token?.tokenKey ?? keys.get(token?.id ?? "");
    if (tokenKey === undefined) return [];
    return group.flatMap((key) => {
      const record = byKey.get(key);
      return record === undefined ? [] : { ...record, tokenKey };
    });
  });
  await assignRecords(client, assigned);
  const own = assigned.filter((record) => record.provider === provider);
  return new Map(own.map(({ providerId, tokenKey }) => [providerId, tokenKey]));
}

const recordOf = (provider: string, { providerId, contracts, otherIds, description }: Reading) => ({
  provider,
  providerId,
  contracts,
  otherIds,
  symbol: description.symbol ?? null,
  name: description.name ?? null,
});

interface GroupToken {
  /** Of the token that the group has already. */
  readonly tokenKey: number | null;
  /** Its id, or that of the new one; null when there shall be none. */
  readonly id: string | null;
  /** What was told of it now. */
  readonly readings: readonly Reading[];
}

function tokenOf(
  group: readonly string[],
  byKey: ReadonlyMap<string, StoredRecord>,
  readingOf: ReadonlyMap<string, Reading>,
): GroupToken {
  const records = group.flatMap((key) => byKey.get(key) ?? []);
  const readings = group.flatMap((key) => readingOf.get(key) ?? []);
  const named = records.find(({ provider }) => provider === namingProvider);
  // A token that the naming provider knows keeps its history when pools of it are found to be the same.
  const kept = named?.tokenKey ?? records.find(({ tokenKey }) => tokenKey !== null)?.tokenKey;
  const isDeep = readings.some(
    ({ pool }) => (pool?.liquidityUsd ?? 0) >= usualGuards.liquidityFloorUsd,
  );
  const [contract] = readings.flatMap(({ contracts }) => contracts);
  const poolId = contract && isDeep ? `${contract.chain}_${contract.address}` : null;
  return { tokenKey: kept ?? null, id: named?.providerId ?? poolId, readings };
}

const categoryRows = z.array(z.object({ id: z.string(), categories: z.array(z.string()) }));

/** The categories that tokens have already: one page tells one, another page another. */
async function knownCategories(
  client: ClientBase,
  tokens: readonly GroupToken[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query("SELECT id, categories FROM tokens WHERE id = ANY($1)", [
    tokens.flatMap(({ id }) => id ?? []),
  ]);
  return new Map(categoryRows.parse(rows).map(({ id, categories }) => [id, categories]));
}

async function storeTokens(
  client: ClientBase,
  tokens: readonly GroupToken[],
  categories: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, number>> {
  const inputs = tokens.flatMap(({ id, readings }) => {
    const [reading] = readings;
    if (id === null || reading === undefined) return [];
    const told = readings.flatMap(({ description }) => description.categories ?? []);
    const news = told.length > 0 ? [...new Set([...(categories.get(id) ?? []), ...told])] : [];
    return tokenDetails(id, reading, news);
  });
  const unique = new Map(inputs.map((input) => [input.id, input]));
  return upsertTokens(client, [...unique.values()]);
}
