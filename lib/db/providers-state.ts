import { z } from "zod";
import type { ProviderState } from "@/lib/domain/limits/provider-state";
import { getPool, inTransaction } from "./pool";

const time = z
  .date()
  .nullable()
  .transform((date) => date?.getTime() ?? null);

const row = z
  .object({
    now_ms: z.number(),
    provider: z.string(),
    arrivals: z.record(z.string(), z.number()),
    paused_until: time,
    failures: z.number(),
    open_until: time,
    last_success_at: time,
    failing_since: time,
    last_error_at: time,
    last_error_kind: z.string().nullable(),
    last_error: z.string().nullable(),
    calls: z.coerce.number(),
    failed_calls: z.coerce.number(),
  })
  .transform((told): { nowMs: number; provider: string; state: ProviderState } => ({
    nowMs: told.now_ms,
    provider: told.provider,
    state: {
      arrivals: told.arrivals,
      pausedUntilMs: told.paused_until,
      failures: told.failures,
      openUntilMs: told.open_until,
      lastSuccessMs: told.last_success_at,
      failingSinceMs: told.failing_since,
      lastErrorMs: told.last_error_at,
      lastErrorKind: told.last_error_kind,
      lastError: told.last_error,
      calls: told.calls,
      failedCalls: told.failed_calls,
    },
  }));

// The clock is read when the row is ours: who waited for it must not act on an earlier time.
const readSql = `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now_ms, p.*
  FROM (SELECT * FROM provider_states WHERE provider = $1 FOR UPDATE) AS p`;

const writeSql = `UPDATE provider_states SET arrivals = $2, failures = $3, last_error_kind = $4, last_error = $5,
    calls = $6, failed_calls = $7, paused_until = to_timestamp($8::float8 / 1000),
    open_until = to_timestamp($9::float8 / 1000), last_success_at = to_timestamp($10::float8 / 1000),
    failing_since = to_timestamp($11::float8 / 1000), last_error_at = to_timestamp($12::float8 / 1000)
  WHERE provider = $1`;

/**
 * Lets `change` make the next state of a provider from the present one, one process after the other; returns its
 * result. The time is the database's.
 */
export const changeProviderState = <Result>(
  provider: string,
  change: (
    state: ProviderState,
    nowMs: number,
  ) => { readonly state: ProviderState; readonly result: Result },
): Promise<Result> =>
  inTransaction(async (client) => {
    await client.query(
      "INSERT INTO provider_states (provider) VALUES ($1) ON CONFLICT DO NOTHING",
      [provider],
    );
    const { rows } = await client.query(readSql, [provider]);
    const before = row.parse(rows[0]);
    const { state, result } = change(before.state, before.nowMs);
    if (state !== before.state)
      await client.query(writeSql, [
        ...[provider, JSON.stringify(state.arrivals), state.failures],
        ...[state.lastErrorKind, state.lastError, state.calls, state.failedCalls],
        ...[state.pausedUntilMs, state.openUntilMs, state.lastSuccessMs],
        ...[state.failingSinceMs, state.lastErrorMs],
      ]);
    return result;
  });

/** The states of all providers that were ever called, and the database's time. */
export async function readProviderStates(): Promise<{
  readonly states: ReadonlyMap<string, ProviderState>;
  readonly nowMs: number;
}> {
  const { rows } = await getPool().query(
    `SELECT (extract(epoch FROM now()) * 1000)::float8 AS now_ms, p.* FROM provider_states AS p`,
  );
  const found = z.array(row).parse(rows);
  return {
    states: new Map(found.map(({ provider, state }) => [provider, state])),
    nowMs: found[0]?.nowMs ?? Date.now(),
  };
}
