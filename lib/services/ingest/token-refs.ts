import { z } from "zod";
import { getPool } from "@/lib/db/pool";
import type { TokenRef } from "@/lib/providers/mechanism/endpoint";

const rows = z.array(
  z.object({
    key: z.number(),
    github: z.array(z.string()),
    pools: z.array(
      z.object({
        chain: z.string(),
        address: z.string(),
        liquidityUsd: z.number().nullable(),
      }),
    ),
    records: z.array(
      z.object({
        provider: z.string(),
        providerId: z.string(),
        contracts: z.array(z.object({ chain: z.string(), address: z.string() })),
      }),
    ),
  }),
);

export interface AskedToken extends TokenRef {
  readonly key: number;
}

/** The tokens to ask about first: of those that may be graded, the ones with the largest volume. */
export async function tokensToAskAbout(limit: number): Promise<AskedToken[]> {
  const found = await getPool().query(
    `SELECT t.key, t.github, (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'provider', r.provider, 'providerId', r.provider_id, 'contracts', r.contracts)), '[]')
              FROM identity_records AS r WHERE r.token_key = t.key) AS records,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('chain', pool_chain, 'address', pool_address,
               'liquidityUsd', pool_liquidity)), '[]') FROM (
              SELECT DISTINCT ON (pool_liquidity, pool_address) pool_chain, pool_address, pool_liquidity
                FROM raw_observations AS o WHERE o.token_key = t.key AND pool_address IS NOT NULL
               ORDER BY pool_liquidity DESC NULLS LAST, pool_address LIMIT 3) AS p) AS pools
       FROM tokens AS t JOIN latest_values AS l ON l.token_key = t.key
      WHERE t.excluded_as IS NULL ORDER BY l.volume_24h DESC NULLS LAST, t.key LIMIT $1`,
    [limit],
  );
  return rows.parse(found.rows).map(({ key, github, records, pools }) => ({
    key,
    providerIds: Object.fromEntries(records.map((one) => [one.provider, one.providerId])),
    contracts: records.flatMap(({ contracts }) => contracts),
    pools,
    repositories: github.flatMap((link) => repositoryOf(link) ?? []),
  }));
}

/** `owner/name` of a link to a repository. */
const repositoryOf = (link: string): string | null =>
  /^https?:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git|\/.*)?$/i.exec(link)?.[1] ?? null;
