import type { SectorId } from "@/lib/domain/market/token";
import { Random } from "./random";
import { type MarketPath, simulateMarketPath } from "./regimes";
import { type SectorPath, sectorIds, simulateSectorPath } from "./sectors";

/** What all tokens live through together. */
export interface World {
  readonly days: number;
  readonly market: MarketPath;
  readonly sectors: ReadonlyMap<SectorId, SectorPath>;
}

/** Stream numbers of what is shared; tokens use streams of their own, so that neither disturbs the other. */
const marketStream = -1;
const firstSectorStream = -2;

/** The common factors of a seed: the market's path and one path a sector. */
export function simulateWorld(seed: number, days: number): World {
  const sectors = sectorIds.map(
    (sector, index) =>
      [sector, simulateSectorPath(new Random(seed, firstSectorStream - index), days)] as const,
  );
  return {
    days,
    market: simulateMarketPath(new Random(seed, marketStream), days),
    sectors: new Map(sectors),
  };
}
