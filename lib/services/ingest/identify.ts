import type { ClientBase } from "pg";
import { z } from "zod";
import {
  assignRecords,
  readConnectedRecords,
  readIdentityDecisions,
  replaceIdentityConflicts,
  upsertIdentityRecords,
} from "@/lib/db/providers-identity";
import { groupRecords } from "@/lib/domain/identity/group-records";
import { type IdentityRecord, recordKey } from "@/lib/domain/identity/record";
import { usualGuards } from "@/lib/domain/reconcile/suspicion";
import type { Reading } from "@/lib/providers/mechanism/reading";
import { upsertTokens } from "@/lib/services/market/upsert-tokens";
import { tokenDetails } from "./token-details";

/** The provider whose records are tokens under their own ids. */
const namingProvider = "coingecko";

/**
 * Which stored token each reading of a provider is about, by the id that it has there; what is about none is left out.
 * Records are grouped by what they claim; a group without a token becomes a new one when the naming provider knows it
 * or it trades in a pool that is deep enough to make a price. Symbols alone identify nothing. The token of a group
 * follows from its records alone, so that one that is split again finds its own token and history again.
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
  const decisions = await readIdentityDecisions(client);
  const seeds = readings.map(({ providerId }) => ({ provider, providerId }));
  const records = await readConnectedRecords(client, seeds, decisions);
  const { groups, conflicts } = groupRecords(records, decisions);
  await replaceIdentityConflicts(client, records, conflicts);
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  const readingOf = new Map(readings.map((one) => [recordKey({ provider, ...one }), one]));
  const touched = groups
    .filter((group) => group.some((key) => readingOf.has(key)))
    .map((group) => ({
      records: group.flatMap((key) => byKey.get(key) ?? []),
      readings: group.flatMap((key) => readingOf.get(key) ?? []),
    }));
  const stored = await readStored(
    client,
    touched.flatMap(({ records: own }) => idsOf(own)),
  );
  const tokens = touched.map((group) => ({ ...group, id: tokenIdOf(group, stored) }));
  const keys = await storeTokens(client, tokens, stored);
  const assigned = tokens.flatMap(({ id, records: own }) =>
    own.map((record) => ({ ...record, tokenKey: keys.get(id ?? "") ?? null })),
  );
  await assignRecords(client, assigned);
  return new Map(
    assigned.flatMap((record) =>
      record.provider === provider && record.tokenKey !== null
        ? [[record.providerId, record.tokenKey]]
        : [],
    ),
  );
}

const recordOf = (provider: string, { providerId, contracts, otherIds, description }: Reading) => ({
  provider,
  providerId,
  contracts,
  otherIds,
  symbol: description.symbol ?? null,
  name: description.name ?? null,
});

/** Records that are one token, and what was told of it now. */
interface Group {
  readonly records: readonly IdentityRecord[];
  readonly readings: readonly Reading[];
}

/** The ids that the token of these records can have, the best first. */
const idsOf = (records: readonly IdentityRecord[]): string[] => [
  ...records.flatMap((one) => (one.provider === namingProvider ? one.providerId : [])),
  ...records.flatMap(({ contracts }) => contracts.map((one) => `${one.chain}_${one.address}`)),
];

/** The id of the group's token, stored or new; null when there shall be none. */
function tokenIdOf({ records, readings }: Group, stored: StoredCategories): string | null {
  const ids = idsOf(records);
  // A token that was found in a pool keeps its history when the naming provider lists it later.
  const known = ids.find((id) => stored.has(id));
  if (known !== undefined) return known;
  const isNamed = records.some(({ provider }) => provider === namingProvider);
  const isDeep = readings.some(
    ({ pool }) => (pool?.liquidityUsd ?? 0) >= usualGuards.liquidityFloorUsd,
  );
  return isNamed || isDeep ? (ids[0] ?? null) : null;
}

const categoryRows = z.array(z.object({ id: z.string(), categories: z.array(z.string()) }));

/** By the id of a stored token the categories that it has already: one page tells one, another page another. */
type StoredCategories = ReadonlyMap<string, readonly string[]>;

async function readStored(client: ClientBase, ids: readonly string[]): Promise<StoredCategories> {
  const { rows } = await client.query("SELECT id, categories FROM tokens WHERE id = ANY($1)", [
    ids,
  ]);
  return new Map(categoryRows.parse(rows).map(({ id, categories }) => [id, categories]));
}

async function storeTokens(
  client: ClientBase,
  tokens: readonly (Group & { readonly id: string | null })[],
  stored: StoredCategories,
): Promise<Map<string, number>> {
  const inputs = tokens.flatMap(({ id, readings }) => {
    const [reading] = readings;
    if (id === null || reading === undefined) return [];
    const told = readings.flatMap(({ description }) => description.categories ?? []);
    const news = told.length > 0 ? [...new Set([...(stored.get(id) ?? []), ...told])] : [];
    return tokenDetails(id, reading, news);
  });
  const unique = new Map(inputs.map((input) => [input.id, input]));
  return upsertTokens(client, [...unique.values()]);
}
