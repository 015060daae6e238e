import type { ContractAddress } from "@/lib/domain/identity/record";
import type { Field } from "@/lib/domain/market/fields";

/** What a provider tells of a token besides numbers. What is left out is unknown. */
export interface TokenDescription {
  readonly symbol?: string;
  readonly name?: string;
  readonly categories?: readonly string[];
  readonly homepage?: string;
  readonly twitter?: string;
  readonly telegram?: string;
  readonly github?: readonly string[];
  readonly image?: string;
  /** `2021-05-01`. */
  readonly genesisDate?: string;
}

/** The pool that numbers come from, where they are those of one pool and not of a whole market. */
export interface PoolOrigin {
  readonly chain: string;
  readonly address: string;
  /** In dollars; null when unknown. */
  readonly liquidityUsd: number | null;
}

/** What one answer says of one asset at one time. Every transform produces these; nothing else leaves a connector. */
export interface Reading {
  /** The id under which this provider knows the asset. */
  readonly providerId: string;
  readonly contracts: readonly ContractAddress[];
  /** Ids of the same asset at other providers, as this one tells them: `{ coingecko: "pippin" }`. */
  readonly otherIds: Readonly<Record<string, string>>;
  readonly description: TokenDescription;
  /** Only what is known: an absent field is unknown, never 0. */
  readonly values: Partial<Record<Field, number>>;
  /** When the numbers were true, in epoch ms; null when the provider does not say. */
  readonly observedAtMs: number | null;
  readonly pool: PoolOrigin | null;
}

/** A reading with what is not told left unknown. */
export const reading = (
  known: Pick<Reading, "providerId"> & Partial<Omit<Reading, "providerId">>,
): Reading => ({
  contracts: [],
  otherIds: {},
  description: {},
  values: {},
  observedAtMs: null,
  pool: null,
  ...known,
});
