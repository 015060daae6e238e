import { z } from "zod";
import { type PoolOrigin, type Reading, reading } from "@/lib/providers/mechanism/reading";
import {
  known,
  maybeCount,
  maybePositive,
  maybeText,
  maybeTime,
  maybeWebAddress,
} from "@/lib/providers/mechanism/values";
import { contractOf } from "./transform-pools";

/** "yes" and "no"; anything else, such as "unknown", is unknown. */
const yesOrNo = z
  .enum(["yes", "no"])
  .transform((word) => (word === "yes" ? 1 : 0))
  .nullable()
  .catch(null);

const percent = maybeCount.transform((value) =>
  value === null || value > 100 ? null : value / 100,
);

export const infoSchema = z.object({
  data: z.object({
    id: z.string().min(1),
    attributes: z.object({
      name: maybeText,
      symbol: maybeText,
      image_url: maybeWebAddress,
      coingecko_coin_id: maybeText,
      websites: z.array(maybeWebAddress).catch([]),
      telegram_handle: maybeText,
      twitter_handle: maybeText,
      categories: z.array(z.string()).catch([]),
      holders: z
        .object({
          count: maybePositive,
          distribution_percentage: z.object({ top_10: percent }).nullish().catch(null),
          last_updated: maybeTime,
        })
        .nullish()
        .catch(null),
      // "yes" means that someone has the authority. Some answers name its address instead: unknown.
      mint_authority: yesOrNo,
      freeze_authority: yesOrNo,
      is_honeypot: yesOrNo,
      developer_holding_percentage: percent,
    }),
  }),
});

/** Holders, authorities and links of a token. */
export function readInfo({ data: { id, attributes } }: z.infer<typeof infoSchema>): Reading[] {
  const contract = contractOf(id);
  if (contract === null) return [];
  return [
    reading({
      providerId: id,
      contracts: [contract],
      otherIds: attributes.coingecko_coin_id ? { coingecko: attributes.coingecko_coin_id } : {},
      description: known({
        symbol: attributes.symbol,
        name: attributes.name,
        image: attributes.image_url,
        homepage: attributes.websites.find((link) => link !== null),
        telegram: attributes.telegram_handle,
        twitter: attributes.twitter_handle,
        categories: attributes.categories.length > 0 ? attributes.categories : null,
      }),
      values: known({
        holders: attributes.holders?.count,
        top10Share: attributes.holders?.distribution_percentage?.top_10,
        creatorShare: attributes.developer_holding_percentage,
        mintable: attributes.mint_authority,
        freezable: attributes.freeze_authority,
        honeypot: attributes.is_honeypot,
      }),
      observedAtMs: attributes.holders?.last_updated ?? null,
    }),
  ];
}

const candle = z.tuple([
  maybeTime,
  z.unknown(),
  z.unknown(),
  z.unknown(),
  maybePositive,
  maybeCount,
]);

export const candlesSchema = z.object({
  data: z.object({
    attributes: z.object({
      ohlcv_list: z.array(z.unknown()).transform((rows) =>
        rows.flatMap((row) => {
          const parsed = candle.safeParse(row);
          return parsed.success ? [parsed.data] : [];
        }),
      ),
    }),
  }),
  meta: z.object({ base: z.object({ address: z.string().min(1) }) }),
});

/** One reading a day: the close and the volume of that pool. */
export function readCandles(
  { data, meta }: z.infer<typeof candlesSchema>,
  place: PoolOrigin | undefined,
): Reading[] {
  if (place === undefined) return [];
  const contract = { chain: place.chain, address: meta.base.address };
  return data.attributes.ohlcv_list.flatMap(([observedAtMs, , , , close, volume]) =>
    observedAtMs === null || close === null
      ? []
      : reading({
          providerId: `${place.chain}_${contract.address}`,
          contracts: [contract],
          values: known({ price: close, volume24h: volume }),
          observedAtMs,
          pool: place,
        }),
  );
}
