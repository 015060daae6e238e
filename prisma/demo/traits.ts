import type { SectorId } from "@/lib/domain/market/token";
import type { Random } from "./random";
import { sectorProfiles } from "./sectors";

/** "dominant" is the one Bitcoin-like coin, "large" a handful behind it, "small" everything else. */
export type Rank = "dominant" | "large" | "small";

/** What a token is, before anything happens to it. */
export interface Traits {
  readonly rank: Rank;
  readonly sector: SectorId;
  /** True for a coin with a chain of its own: no contract, no scan. */
  readonly native: boolean;
  /** 0 to 1: how well it is built and run. Hidden; it shows through development, locks, audits. */
  readonly quality: number;
  /** 0 to 1: how much it lives on attention. */
  readonly hype: number;
  /** Age on the first day of its snapshots. */
  readonly ageDays: number;
  /** Market cap on the first day of its snapshots. */
  readonly capUsd: number;
  /** Standard deviation of its own daily log returns. */
  readonly volatility: number;
  readonly marketBeta: number;
  readonly sectorBeta: number;
  /** Usual daily volume as a fraction of market cap. */
  readonly turnover: number;
}

const smallestCapUsd = 60_000;
const largestSmallCapUsd = 300_000_000;

function drawCap(random: Random, rank: Rank, ageDays: number): number {
  switch (rank) {
    case "dominant":
      return random.between(7e11, 1.1e12);
    case "large":
      return random.logNormal(6e9, 1.1);
    case "small": {
      const median = ageDays < 30 ? 1.4e6 : 5e6;
      const cap = random.logNormal(median, 1.75);
      return Math.min(largestSmallCapUsd, Math.max(smallestCapUsd, cap));
    }
  }
}

function drawVolatility(random: Random, rank: Rank, hype: number, capUsd: number): number {
  if (rank === "dominant") return 0.008;
  if (rank === "large") return random.between(0.015, 0.025);
  const size = -0.07 * Math.log(capUsd / 5e6);
  const volatility = 0.038 * Math.exp(0.5 * hype + size + 0.35 * random.normal());
  return Math.min(0.13, Math.max(0.012, volatility));
}

/** Draws a token of that rank whose snapshots begin at that age. */
export function drawTraits(random: Random, rank: Rank, sector: SectorId, ageDays: number): Traits {
  const profile = sectorProfiles[sector];
  const hype = Math.min(1, Math.max(0, profile.hype + 0.12 * random.normal()));
  const capUsd = drawCap(random, rank, ageDays);
  const small = rank === "small";
  return {
    rank,
    sector,
    native: small ? random.chance(profile.native) : true,
    quality: small ? random.share(0.5 - 0.15 * hype, 0.9) : 0.9,
    hype,
    ageDays,
    capUsd,
    volatility: drawVolatility(random, rank, hype, capUsd),
    marketBeta: small ? random.logNormal(1.15, 0.25) : random.between(0.9, 1.1),
    sectorBeta: rank === "dominant" ? 0 : random.logNormal(0.9, 0.3),
    turnover: random.logNormal(small ? 0.035 + 0.04 * hype : 0.04, small ? 0.8 : 0.3),
  };
}
