import { z } from "zod";
import { canonicalChain, contractAddress } from "@/lib/domain/identity/chains";
import type { ContractAddress } from "@/lib/domain/identity/record";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import {
  known,
  maybeCount,
  maybePositive,
  maybeText,
  maybeTime,
  maybeWebAddress,
} from "@/lib/providers/mechanism/values";

const idOf = ({ chain, address }: ContractAddress): string => `${chain}_${address}`;

export const promotedSchema = z.object({
  chainId: z.string().min(1),
  tokenAddress: z.string().min(1),
});

/** A token that is promoted now: at least one paid promotion within thirty days. */
export const readPromoted = (
  rows: readonly z.infer<typeof promotedSchema>[],
  receivedAtMs: number,
): Reading[] =>
  rows.flatMap(({ chainId, tokenAddress }) => {
    const contract = contractAddress(canonicalChain("dexScreener", chainId), tokenAddress);
    if (contract === null) return [];
    return reading({
      providerId: idOf(contract),
      contracts: [contract],
      values: { paidPromotions30d: 1 },
      observedAtMs: receivedAtMs,
    });
  });

export const orderSchema = z.object({
  type: z.string(),
  status: z.string(),
  paymentTimestamp: maybeTime,
});

const monthMs = 30 * 86_400_000;

/** How many promotions were paid for within thirty days. Here none is a fact: the whole list was given. */
export function readOrders(
  rows: readonly z.infer<typeof orderSchema>[],
  contract: ContractAddress | undefined,
  receivedAtMs: number,
): Reading[] {
  if (contract === undefined) return [];
  const paid = rows.filter(
    ({ status, paymentTimestamp }) =>
      !["cancelled", "rejected"].includes(status) &&
      paymentTimestamp !== null &&
      paymentTimestamp > receivedAtMs - monthMs,
  );
  return [
    reading({
      providerId: idOf(contract),
      contracts: [contract],
      values: { paidPromotions30d: paid.length },
      observedAtMs: receivedAtMs,
    }),
  ];
}

export const pairSchema = z.object({
  chainId: z.string().min(1),
  pairAddress: z.string().min(1),
  baseToken: z.object({ address: z.string().min(1), name: maybeText, symbol: maybeText }),
  priceUsd: maybePositive,
  volume: z.object({ h24: maybeCount }).catch({ h24: null }),
  liquidity: z.object({ usd: maybeCount }).catch({ usd: null }),
  fdv: maybePositive,
  marketCap: maybePositive,
  info: z.object({ imageUrl: maybeWebAddress }).nullish().catch(null),
});

type Pair = z.infer<typeof pairSchema>;

/**
 * One reading of a token: price and caps of its deepest pool, volume and liquidity of all of them. Pools of other
 * chains and pools in which it is only the quote are left out.
 */
export function readPairs(rows: readonly Pair[], contract: ContractAddress | undefined): Reading[] {
  if (contract === undefined) return [];
  const own = rows.filter(({ chainId, baseToken }) => {
    const base = contractAddress(canonicalChain("dexScreener", chainId), baseToken.address);
    return base?.chain === contract.chain && base.address === contract.address;
  });
  const [deepest] = [...own].sort((a, b) => (b.liquidity.usd ?? -1) - (a.liquidity.usd ?? -1));
  if (deepest === undefined) return [];
  return [
    reading({
      providerId: idOf(contract),
      contracts: [contract],
      description: known({
        symbol: deepest.baseToken.symbol,
        name: deepest.baseToken.name,
        image: deepest.info?.imageUrl,
      }),
      values: known({
        price: deepest.priceUsd,
        marketCap: deepest.marketCap,
        fdv: deepest.fdv,
        volume24h: sumOfKnown(own.map(({ volume }) => volume.h24)),
        liquidity: sumOfKnown(own.map(({ liquidity }) => liquidity.usd)),
        dexPools: own.length,
      }),
      pool: {
        chain: contract.chain,
        address: deepest.pairAddress,
        liquidityUsd: deepest.liquidity.usd,
      },
    }),
  ];
}

/** The sum of what is known; null when nothing is. */
function sumOfKnown(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}
