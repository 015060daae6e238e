import { z } from "zod";
import { canonicalChain, contractAddress } from "@/lib/domain/identity/chains";
import { listOf } from "@/lib/providers/mechanism/endpoint";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import {
  known,
  maybeCount,
  maybePositive,
  maybeText,
  maybeWebAddress,
} from "@/lib/providers/mechanism/values";

const pool = z.object({
  id: z.string().min(1),
  attributes: z.object({
    address: z.string().min(1),
    base_token_price_usd: maybePositive,
    fdv_usd: maybePositive,
    market_cap_usd: maybePositive,
    // Their own example has a negative reserve.
    reserve_in_usd: maybeCount,
    volume_usd: z.object({ h24: maybeCount }).catch({ h24: null }),
  }),
  relationships: z.object({
    base_token: z.object({ data: z.object({ id: z.string().min(1) }) }),
  }),
});

const token = z.object({
  id: z.string(),
  type: z.literal("token"),
  attributes: z.object({
    address: z.string(),
    name: maybeText,
    symbol: maybeText,
    image_url: maybeWebAddress,
    coingecko_coin_id: maybeText,
  }),
});

const tokens = z
  .array(z.unknown())
  .transform((items) =>
    items.flatMap((item) => {
      const parsed = token.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    }),
  )
  .catch([]);

export const poolsSchema = z.object({ data: listOf(pool), included: tokens });

/** Of `<network>_<address>`, where networks have underscores themselves and addresses do not. */
const chainOf = (id: string): string =>
  canonicalChain("geckoTerminal", id.slice(0, Math.max(0, id.lastIndexOf("_"))));

/** The contract of a token by its id there. */
export const contractOf = (id: string) =>
  contractAddress(chainOf(id), id.slice(id.lastIndexOf("_") + 1));

/** One reading for the base token of each pool. */
export function readPools({ data, included }: z.infer<typeof poolsSchema>): Reading[] {
  const details = new Map(included.map((one) => [one.id, one.attributes]));
  return data.flatMap(({ id, attributes, relationships }) => {
    const tokenId = relationships.base_token.data.id;
    const contract = contractOf(tokenId);
    if (contract === null) return [];
    const detail = details.get(tokenId);
    return reading({
      providerId: tokenId,
      contracts: [contract],
      otherIds: detail?.coingecko_coin_id ? { coingecko: detail.coingecko_coin_id } : {},
      description: known({ symbol: detail?.symbol, name: detail?.name, image: detail?.image_url }),
      values: known({
        price: attributes.base_token_price_usd,
        marketCap: attributes.market_cap_usd,
        fdv: attributes.fdv_usd,
        volume24h: attributes.volume_usd.h24,
        liquidity: attributes.reserve_in_usd,
      }),
      // Some pools have no contract of their own but a number within one.
      pool: {
        chain: chainOf(id),
        address: attributes.address,
        liquidityUsd: attributes.reserve_in_usd,
      },
    });
  });
}
