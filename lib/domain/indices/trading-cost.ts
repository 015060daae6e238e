import type { Candidate } from "./candidate";

const thinnest = { volumeUsd: 0, liquidityUsd: 0, basisPoints: 300 } as const;

/** Least mean daily volume, least liquidity of the pool (US dollars), and what a trade costs there in basis points. */
export const costTiers = [
  { volumeUsd: 10_000_000, liquidityUsd: 2_000_000, basisPoints: 15 },
  { volumeUsd: 1_000_000, liquidityUsd: 500_000, basisPoints: 40 },
  { volumeUsd: 250_000, liquidityUsd: 100_000, basisPoints: 80 },
  { volumeUsd: 50_000, liquidityUsd: 25_000, basisPoints: 150 },
  thinnest,
] as const;

/**
 * What buying or selling a token costs as a fraction of the traded amount: fee, half spread and impact together, an
 * assumption by size. The dearer of the tiers of its volume and of its liquidity counts; unknown liquidity is left out.
 */
export function costFraction({
  volumeUsd,
  liquidityUsd,
}: Pick<Candidate, "volumeUsd" | "liquidityUsd">): number {
  const byVolume = costTiers.find((tier) => volumeUsd >= tier.volumeUsd) ?? thinnest;
  const byLiquidity = Number.isNaN(liquidityUsd)
    ? byVolume
    : (costTiers.find((tier) => liquidityUsd >= tier.liquidityUsd) ?? thinnest);
  return Math.max(byVolume.basisPoints, byLiquidity.basisPoints) / 10_000;
}
