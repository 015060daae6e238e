import type { ClientBase } from "pg";
import { z } from "zod";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import type { Observation, Suspicion } from "@/lib/domain/reconcile/suspicion";

/** What a provider said of a token in one answer. */
export interface RawObservationInput {
  readonly provider: string;
  readonly providerId: string;
  readonly tokenKey: number | null;
  readonly observedAtMs: number;
  readonly values: Partial<Record<Field, number>>;
  /** The one pool that the numbers are of; null when they are of a whole market. */
  readonly pool: {
    readonly chain: string;
    readonly address: string;
    /** In dollars; null when unknown. */
    readonly liquidityUsd: number | null;
  } | null;
}

/** Keeps observations as they were told. */
export async function insertRawObservations(
  client: ClientBase,
  observations: readonly RawObservationInput[],
  fetchedAtMs: number,
): Promise<void> {
  await client.query(
    `INSERT INTO raw_observations
       (provider, provider_id, token_key, observed_at, fetched_at, values, pool_liquidity, pool_chain,
        pool_address, one_pool)
     SELECT provider, "providerId", "tokenKey", to_timestamp("observedAtMs" / 1000), to_timestamp($2::float8 / 1000),
            values, (pool->>'liquidityUsd')::float8, pool->>'chain', pool->>'address', coalesce(jsonb_typeof(pool) = 'object', false)
       FROM jsonb_to_recordset($1::jsonb) AS t (provider text, "providerId" text, "tokenKey" int,
            "observedAtMs" float8, values jsonb, pool jsonb)`,
    [JSON.stringify(observations), fetchedAtMs],
  );
}

const fieldKey = z.enum(fieldKeys);
const observationRows = z.array(
  z.object({
    token_key: z.number(),
    provider: z.string(),
    observed_at: z.date(),
    values: z.partialRecord(fieldKey, z.number()),
    pool_liquidity: z.number().nullable(),
    one_pool: z.boolean(),
  }),
);

// Of what an endpoint of a provider said only the newest counts, of one answer about several pools the deepest. An
// endpoint is told by the fields that it knows.
const recentSql = `SELECT DISTINCT ON (token_key, provider, provider_id, fields.keys)
    token_key, provider, observed_at, values, pool_liquidity, one_pool
  FROM raw_observations, LATERAL (
    SELECT array_agg(key ORDER BY key) AS keys FROM jsonb_object_keys(values) AS key) AS fields
  WHERE token_key = ANY($1::int[]) AND fetched_at >= to_timestamp($2::float8 / 1000)
  ORDER BY token_key, provider, provider_id, fields.keys, observed_at DESC, fetched_at DESC,
    pool_liquidity DESC NULLS LAST`;

/** The newest that all providers said of these tokens since a time, by token and field. */
export async function readRecentObservations(
  client: ClientBase,
  tokenKeys: readonly number[],
  sinceMs: number,
): Promise<Map<number, Map<Field, Observation[]>>> {
  const { rows } = await client.query(recentSql, [tokenKeys, sinceMs]);
  const byToken = new Map<number, Map<Field, Observation[]>>();
  for (const told of observationRows.parse(rows)) {
    const byField = byToken.get(told.token_key) ?? new Map<Field, Observation[]>();
    byToken.set(told.token_key, byField);
    for (const field of fieldKeys) {
      const value = told.values[field];
      if (value === undefined) continue;
      const observation = {
        provider: told.provider,
        value,
        observedAtMs: told.observed_at.getTime(),
        isOfOnePool: told.one_pool,
        poolLiquidityUsd: told.pool_liquidity ?? Number.NaN,
      };
      byField.set(field, [...(byField.get(field) ?? []), observation]);
    }
  }
  return byToken;
}

/** A number that was not believed. */
export interface QuarantineInput {
  readonly tokenKey: number;
  readonly provider: string;
  readonly field: Field;
  readonly value: number;
  readonly reason: Suspicion;
  readonly observedAtMs: number;
}

/** Keeps what was not believed, each once. */
export async function insertQuarantined(
  client: ClientBase,
  quarantined: readonly QuarantineInput[],
): Promise<void> {
  await client.query(
    `INSERT INTO quarantined_values (token_key, provider, field, value, reason, observed_at)
     SELECT "tokenKey", provider, field, value, reason, to_timestamp("observedAtMs" / 1000)
       FROM jsonb_to_recordset($1::jsonb) AS t ("tokenKey" int, provider text, field text, value float8,
            reason text, "observedAtMs" float8)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(quarantined)],
  );
}

/** Removes raw observations that were fetched before a time; returns how many. */
export async function deleteOldObservations(client: ClientBase, beforeMs: number): Promise<number> {
  const { rowCount } = await client.query(
    "DELETE FROM raw_observations WHERE fetched_at < to_timestamp($1::float8 / 1000)",
    [beforeMs],
  );
  return rowCount ?? 0;
}
