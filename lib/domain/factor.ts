import type { Field } from "./market/fields";

/** The groups of data points. */
export const factorGroups = {
  momentum: "Momentum & trend",
  volume: "Volume & liquidity",
  valuation: "Size & valuation",
  risk: "Risk",
  community: "Community & buzz",
  development: "Development",
  holders: "On-chain & holders",
  security: "Contract security",
  tokenomics: "Tokenomics",
  listing: "Listing & early-ness",
  signals: "Bull/bear signals",
} as const;

export type FactorGroup = keyof typeof factorGroups;

/** Series the engine derives, each cut at the day like any other; `derivedInputs` says how. */
export type DerivedInput =
  /** Natural log of the day's observed price over the last known one; NaN on days without an observation. */
  | "logReturn"
  /** Mean log return of the market on each day, jumps left out. */
  | "marketReturn"
  /** The same within the token's sector. */
  | "sectorReturn"
  /** Rank by market cap on that day, 1 = largest. */
  | "marketCapRank"
  /** Median market cap of the token's sector on each day. */
  | "sectorMedianMarketCap"
  /** Median of volume / market cap of the token's sector on each day. */
  | "sectorMedianTurnover"
  /** Days since genesis or first snapshot, whichever is earlier. */
  | "ageDays";

export type FactorInput = Field | DerivedInput;
export type FactorUnit =
  | "fraction"
  | "ratio"
  | "usd"
  | "count"
  | "days"
  | "score"
  | "flag"
  | "rank";

/** One token's last `windowDays` days of each declared input, oldest first, ending on the day. NaN is unknown. */
export type FactorWindow<I extends FactorInput> = { readonly [key in I]: Float64Array };

/** How much a data point is believed to matter before there is history to learn from; the sign is the direction. */
export interface Prior {
  readonly trader: number;
  readonly investor: number;
  readonly moonshot: number;
}

/** A declared number computed from snapshots up to a day only. One file each in `factors/`. */
export interface Factor<Key extends string = string, I extends FactorInput = FactorInput> {
  /** Identifier in the API, the expression language and stored runs. camelCase. */
  readonly key: Key;
  readonly group: FactorGroup;
  /** Plain-language name. */
  readonly name: string;
  /** Short column title, at most 14 characters. */
  readonly short: string;
  /** Why it may matter, in one or two sentences. */
  readonly why: string;
  readonly formula: string;
  readonly unit: FactorUnit;
  /** Days ahead for which it is meant to say something. */
  readonly horizonDays: number;
  readonly prior: Prior;
  readonly inputs: readonly I[];
  /** Days of history one value may see; the engine hands over exactly that many. */
  readonly windowDays: number;
  /** Where the idea comes from. */
  readonly source: string;
  /** What a missing value means. */
  readonly missing: string;
  /** The value on the last day of the window; NaN when the data does not allow one, never a guess. */
  // A method, not a property: factors of different inputs must fit in one list.
  compute(window: FactorWindow<I>): number;
}

/** Keeps the literal key and inputs of a declaration. */
export const defineFactor = <const Key extends string, const I extends FactorInput>(
  factor: Factor<Key, I>,
): Factor<Key, I> => factor;
