import type { GradeKind } from "@/lib/domain/grading/grade";
import type { SectorId } from "@/lib/domain/market/token";

/** The rules of a theme index. One file each in `themes/`. */
export interface IndexDefinition {
  /** Kebab-case; part of the address. */
  readonly id: string;
  readonly name: string;
  /** What the theme is, in one sentence. */
  readonly description: string;
  /** Sectors it may hold; null takes every token, also the unclassified. */
  readonly sectors: readonly SectorId[] | null;
  /** The grade by which members are chosen. */
  readonly rankBy: GradeKind;
  /** Members at most. */
  readonly members: number;
  readonly weighting: "equal" | "market-cap";
  /** The largest share of one member; what cannot be placed under it stays in cash. */
  readonly positionCap: number;
  /** Mean daily volume of 30 days; a token of unknown volume is never held. */
  readonly minVolumeUsd: number;
  /** Where the pool's liquidity is known; unknown passes, as most exchanges' tokens have no pool. */
  readonly minLiquidityUsd: number;
  /** Null: no limit. A token of unknown market cap is not held where there is one. */
  readonly maxMarketCapUsd: number | null;
  /** The smallest 30-day return; null: no limit. */
  readonly minReturn30d: number | null;
  /** The smallest early-ness where that is known; null: no limit. */
  readonly minEarliness: number | null;
}

type Usual =
  | "sectors"
  | "weighting"
  | "positionCap"
  | "minVolumeUsd"
  | "minLiquidityUsd"
  | "maxMarketCapUsd"
  | "minReturn30d"
  | "minEarliness";

/** Fills in what most indices share. */
export const defineIndex = (
  definition: Omit<IndexDefinition, Usual> & Partial<Pick<IndexDefinition, Usual>>,
): IndexDefinition => ({
  sectors: null,
  weighting: "equal",
  positionCap: 0.2,
  minVolumeUsd: 100_000,
  minLiquidityUsd: 50_000,
  maxMarketCapUsd: null,
  minReturn30d: null,
  minEarliness: null,
  ...definition,
});
