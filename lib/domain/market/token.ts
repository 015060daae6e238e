import type { Day } from "./day";

/** Why a token is never graded. */
export type Exclusion = "stablecoin" | "wrapped" | "liquid-staked";

/** What is known of a token apart from its history. */
export interface Token {
  /** The store's integer key; history is kept by it. */
  readonly key: number;
  /** CoinGecko-style slug, unique. Symbols are not unique. */
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly chain: string | null;
  readonly contract: string | null;
  readonly sector: SectorId | null;
  readonly excludedAs: Exclusion | null;
  /** Day of genesis where the vendor says so. */
  readonly genesisDay: Day | null;
  /** First day with a snapshot. */
  readonly firstDay: Day | null;
}

export type SectorId =
  | "ai"
  | "depin"
  | "rwa"
  | "meme"
  | "l1"
  | "l2"
  | "defi"
  | "gaming"
  | "privacy"
  | "infrastructure"
  | "other";
