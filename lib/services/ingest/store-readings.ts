import type { ClientBase } from "pg";
import { inTransaction } from "@/lib/db/pool";
import {
  insertQuarantined,
  insertRawObservations,
  type QuarantineInput,
  readRecentObservations,
} from "@/lib/db/providers-observations";
import { storeValidator } from "@/lib/db/providers-validators";
import { dayOfMilliseconds } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import { reconcileField } from "@/lib/domain/reconcile/reconcile-field";
import { type Observation, usualGuards } from "@/lib/domain/reconcile/suspicion";
import { env } from "@/lib/env";
import type { Reading } from "@/lib/providers/mechanism/reading";
import { markMarketChanged } from "@/lib/services/market/bump-market-stamp";
import { refreshLatestValues } from "@/lib/services/market/refresh-latest-values";
import { sourceKeyOf } from "@/lib/services/market/source-key-of";
import { type DayValues, writeDays } from "./days";
import { identify } from "./identify";
import { enterLiveMarket } from "./live-market";

/** One answer of a provider, to be stored whole or not at all. */
export interface Batch {
  readonly provider: { readonly id: string; readonly name: string };
  readonly readings: readonly Reading[];
  readonly fetchedAtMs: number;
  /** The token that was asked about; null when the readings must be identified. */
  readonly askedTokenKey: number | null;
  /** What to remember so that the same contents are not sent again. */
  readonly validator: { readonly request: string; readonly etag: string } | null;
}

export interface StoredBatch {
  /** Tokens that the readings are about. */
  readonly tokens: number;
  /** Readings that could not be tied to a token: hints by symbol, pools that are too thin. */
  readonly unidentified: number;
  readonly quarantined: number;
}

const dayMs = 86_400_000;

/**
 * Stores an answer in one transaction: who the tokens are, what was told as it was told, and what is believed of the
 * day. Throws an IngestError when the store holds another kind of real market.
 */
export function storeReadings(batch: Batch): Promise<StoredBatch> {
  return inTransaction(async (client) => {
    await enterLiveMarket(client);
    const readings = merged(batch.readings);
    const identified = await tokenKeysOf(client, batch, readings);
    await keepRaw(client, batch, readings, identified);
    const { validator } = batch;
    if (validator !== null)
      await storeValidator(client, batch.provider.id, validator.request, validator.etag);
    const tokenKeys = [...new Set(identified.values())];
    const today = dayOfMilliseconds(batch.fetchedAtMs);
    const believed = await believe(client, batch, tokenKeys);
    await insertQuarantined(client, believed.quarantined);
    const source = {
      ...batch.provider,
      id: `provider-${batch.provider.id}`,
      kind: "provider",
    } as const;
    const target = {
      sourceKey: await sourceKeyOf(client, source),
      fetchedAtMs: batch.fetchedAtMs,
    };
    const past = pastDays(readings, identified, today);
    const written =
      (await writeDays(client, past, target, "fill")) +
      (await writeDays(client, believed.today(today), target, "replace"));
    if (written > 0) {
      await refreshLatestValues(client, tokenKeys);
      await markMarketChanged(client);
    }
    return {
      tokens: tokenKeys.length,
      unidentified: readings.filter(({ providerId }) => !identified.has(providerId)).length,
      quarantined: believed.quarantined.length,
    };
  });
}

/** A token that one answer has several times, at one time and of one pool, is one reading: the last. */
function merged(readings: readonly Reading[]): Reading[] {
  const keyOf = ({ providerId, observedAtMs, pool }: Reading) =>
    JSON.stringify([providerId, observedAtMs, pool?.address]);
  return [...new Map(readings.map((one) => [keyOf(one), one])).values()];
}

async function tokenKeysOf(
  client: ClientBase,
  { provider, askedTokenKey }: Batch,
  readings: readonly Reading[],
): Promise<Map<string, number>> {
  // What names no contract and nobody else's id (a repository) is known by the token that it was asked for.
  const claiming = readings.filter(
    ({ contracts, otherIds }) =>
      askedTokenKey === null || contracts.length > 0 || Object.keys(otherIds).length > 0,
  );
  const unique = [...new Map(claiming.map((one) => [one.providerId, one])).values()];
  const found = await identify(client, provider.id, unique);
  if (askedTokenKey !== null)
    for (const { providerId } of readings) found.set(providerId, askedTokenKey);
  return found;
}

const keepRaw = (
  client: ClientBase,
  { provider, fetchedAtMs }: Batch,
  readings: readonly Reading[],
  identified: ReadonlyMap<string, number>,
): Promise<void> =>
  insertRawObservations(
    client,
    readings.map(({ providerId, observedAtMs, values, pool }) => ({
      provider: provider.id,
      providerId,
      tokenKey: identified.get(providerId) ?? null,
      observedAtMs: observedAtMs ?? fetchedAtMs,
      values,
      pool,
    })),
    fetchedAtMs,
  );

/** What is believed of these tokens now, from all that all providers told lately. */
async function believe(client: ClientBase, batch: Batch, tokenKeys: readonly number[]) {
  const sinceMs = batch.fetchedAtMs - env.RAW_OBSERVATION_DAYS * dayMs;
  const told = await readRecentObservations(client, tokenKeys, sinceMs);
  const settings = { ...usualGuards, nowMs: batch.fetchedAtMs };
  const fieldsToday = new Set(batch.readings.flatMap(({ values }) => fieldsOf(values)));
  const quarantined: QuarantineInput[] = [];
  const values = new Map<number, Partial<Record<Field, number>>>();
  const judge = (tokenKey: number, field: Field, observations: readonly Observation[]) => {
    const { value, quarantined: apart } = reconcileField(field, observations, settings);
    if (!Number.isNaN(value)) values.set(tokenKey, { ...values.get(tokenKey), [field]: value });
    // Old numbers are no accusation.
    for (const { observation, why } of apart)
      if (why !== "stale") quarantined.push({ tokenKey, field, reason: why, ...observation });
  };
  for (const [tokenKey, byField] of told)
    for (const [field, observations] of byField)
      if (fieldsToday.has(field)) judge(tokenKey, field, observations);
  const today = (day: number): DayValues[] =>
    [...values].map(([tokenKey, known]) => ({ tokenKey, day, values: known }));
  return { quarantined, today };
}

const fieldsOf = (values: Partial<Record<Field, number>>): Field[] =>
  Object.keys(values).filter((key): key is Field => key in values);

/**
 * What a provider tells of earlier days: all of it where it is of whole markets, closes alone where it is of one pool
 * that is deep enough now, since its volume is not the token's.
 */
const pastDays = (
  readings: readonly Reading[],
  identified: ReadonlyMap<string, number>,
  today: number,
): DayValues[] =>
  readings.flatMap(({ providerId, observedAtMs, values, pool }) => {
    const tokenKey = identified.get(providerId);
    if (tokenKey === undefined || observedAtMs === null) return [];
    const day = dayOfMilliseconds(observedAtMs);
    if (day >= today) return [];
    if (pool === null) return { tokenKey, day, values };
    const isDeep = (pool.liquidityUsd ?? 0) >= usualGuards.liquidityFloorUsd;
    return isDeep && values.price !== undefined
      ? { tokenKey, day, values: { price: values.price } }
      : [];
  });
