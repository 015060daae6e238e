/** The facts early-ness is judged by; NaN is unknown. */
export interface EarlinessEvidence {
  readonly cexListings: number;
  readonly holders: number;
  readonly ageDays: number;
  readonly mentions24h: number;
  readonly paidPromotions30d: number;
}

/** One fact with what it is worth. */
export interface EarlinessItem {
  readonly key: keyof EarlinessEvidence;
  readonly name: string;
  /** How points are given. */
  readonly rule: string;
  readonly known: boolean;
  /** NaN when unknown. */
  readonly value: number;
  /** 0 (late) to 100 (early); null when unknown, and then it is left out of the average. */
  readonly points: number | null;
}

export interface Earliness {
  /** Mean of the known items' points; null when fewer than two are known. */
  readonly score: number | null;
  readonly items: readonly EarlinessItem[];
}

/** How early a token is, 0 to 100, with its evidence. */
export const earlinessOf = (_evidence: EarlinessEvidence): Earliness => ({
  score: null,
  items: [],
});
