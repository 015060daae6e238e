import type { ClientBase } from "pg";
import { z } from "zod";
import type { IdentityConflict, IdentityDecision } from "@/lib/domain/identity/group-records";
import { type IdentityRecord, parseRecordKey, recordKey } from "@/lib/domain/identity/record";

const contracts = z.array(z.object({ chain: z.string(), address: z.string() }));
const recordRows = z.array(
  z
    .object({
      provider: z.string(),
      provider_id: z.string(),
      contracts,
      other_ids: z.record(z.string(), z.string()),
    })
    .transform(
      (told): IdentityRecord => ({
        provider: told.provider,
        providerId: told.provider_id,
        contracts: told.contracts,
        otherIds: told.other_ids,
      }),
    ),
);

// Records that are these, that share a contract with them, that they name, or that name them.
const neighboursSql = `SELECT provider, provider_id, contracts, other_ids FROM identity_records
  WHERE (provider, provider_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))
     OR contracts @> ANY($3::jsonb[]) OR other_ids @> ANY($4::jsonb[])`;

/** The records with these keys and all that are linked to them by claims or decisions, directly or not. */
export async function readConnectedRecords(
  client: ClientBase,
  seeds: readonly Pick<IdentityRecord, "provider" | "providerId">[],
  decisions: readonly IdentityDecision[],
): Promise<IdentityRecord[]> {
  const found = new Map<string, IdentityRecord>();
  let names = [...seeds];
  let fresh: IdentityRecord[] = [];
  do {
    const contracts = fresh.flatMap((one) => one.contracts.map((claim) => [claim]));
    const { rows } = await client.query(neighboursSql, [
      names.map(({ provider }) => provider),
      names.map(({ providerId }) => providerId),
      contracts.map((claim) => JSON.stringify(claim)),
      names.map(({ provider, providerId }) => JSON.stringify({ [provider]: providerId })),
    ]);
    fresh = recordRows.parse(rows).filter((record) => !found.has(recordKey(record)));
    for (const record of fresh) found.set(recordKey(record), record);
    names = fresh.flatMap((record) => [record, ...namedBy(record, decisions)]);
  } while (fresh.length > 0);
  return [...found.values()];
}

/** What a record, or a decision about it, names. */
function namedBy(record: IdentityRecord, decisions: readonly IdentityDecision[]) {
  const key = recordKey(record);
  const decided = decisions.flatMap(({ left, right }) => {
    if (left === key) return parseRecordKey(right);
    return right === key ? parseRecordKey(left) : [];
  });
  const told = Object.entries(record.otherIds).map(([provider, providerId]) => ({
    provider,
    providerId,
  }));
  return [...decided, ...told];
}

const decisionRows = z.array(
  z.object({ kind: z.enum(["same", "different"]), left: z.string(), right: z.string() }),
);

/** What people decided and did not take back. */
export async function readIdentityDecisions(client: ClientBase): Promise<IdentityDecision[]> {
  const { rows } = await client.query(
    `SELECT kind, left_provider || ':' || left_id AS left, right_provider || ':' || right_id AS right
       FROM identity_decisions WHERE undone_at IS NULL ORDER BY id`,
  );
  return decisionRows.parse(rows);
}

export interface RecordInput extends IdentityRecord {
  readonly symbol: string | null;
  readonly name: string | null;
}

/** Stores records; what an earlier word of a record claimed and the new one is silent about stays. */
export async function upsertIdentityRecords(
  client: ClientBase,
  records: readonly RecordInput[],
): Promise<void> {
  await client.query(
    `INSERT INTO identity_records AS r (provider, provider_id, symbol, name, contracts, other_ids)
     SELECT provider, "providerId", symbol, name, contracts, "otherIds"
       FROM jsonb_to_recordset($1::jsonb) AS t (provider text, "providerId" text, symbol text, name text,
            contracts jsonb, "otherIds" jsonb)
     ON CONFLICT (provider, provider_id) DO UPDATE SET
       symbol = coalesce(excluded.symbol, r.symbol), name = coalesce(excluded.name, r.name),
       contracts = CASE WHEN excluded.contracts = '[]' THEN r.contracts ELSE excluded.contracts END,
       other_ids = r.other_ids || excluded.other_ids
     WHERE (r.symbol, r.name, r.contracts, r.other_ids) IS DISTINCT FROM (
       coalesce(excluded.symbol, r.symbol), coalesce(excluded.name, r.name),
       CASE WHEN excluded.contracts = '[]' THEN r.contracts ELSE excluded.contracts END,
       r.other_ids || excluded.other_ids)`,
    [JSON.stringify(records)],
  );
}

/** Says which token each of these records belongs to; null: to none. */
export async function assignRecords(
  client: ClientBase,
  assigned: readonly { provider: string; providerId: string; tokenKey: number | null }[],
): Promise<void> {
  await client.query(
    `UPDATE identity_records AS r SET token_key = t."tokenKey"
       FROM jsonb_to_recordset($1::jsonb) AS t (provider text, "providerId" text, "tokenKey" int)
      WHERE r.provider = t.provider AND r.provider_id = t."providerId"
        AND r.token_key IS DISTINCT FROM t."tokenKey"`,
    [JSON.stringify(assigned)],
  );
}

/** Makes the stored conflicts of these records these; those that stay keep the time at which they were first seen. */
export async function replaceIdentityConflicts(
  client: ClientBase,
  records: readonly IdentityRecord[],
  conflicts: readonly IdentityConflict[],
): Promise<void> {
  const told = JSON.stringify(conflicts);
  const split = `SELECT split_part("left", ':', 1) AS lp, substr("left", strpos("left", ':') + 1) AS li,
      split_part("right", ':', 1) AS rp, substr("right", strpos("right", ':') + 1) AS ri, reason
    FROM jsonb_to_recordset($1::jsonb) AS t ("left" text, "right" text, reason text)`;
  await client.query(
    `DELETE FROM identity_conflicts AS c
      WHERE (left_provider, left_id) IN (SELECT * FROM unnest($2::text[], $3::text[])) AND NOT EXISTS (SELECT FROM (${split}) AS t
       WHERE (c.left_provider, c.left_id, c.right_provider, c.right_id) = (t.lp, t.li, t.rp, t.ri))`,
    [told, records.map(({ provider }) => provider), records.map(({ providerId }) => providerId)],
  );
  await client.query(
    `INSERT INTO identity_conflicts (left_provider, left_id, right_provider, right_id, reason) ${split}
     ON CONFLICT (left_provider, left_id, right_provider, right_id) DO UPDATE SET reason = excluded.reason`,
    [told],
  );
}
