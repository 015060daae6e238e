/** A token of the pool on the day, as limits and the objective see it. Unknown numbers are NaN. */
export interface Candidate {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  /** Null is unknown. */
  readonly sector: string | null;
  readonly chain: string | null;
  readonly priceUsd: number;
  /** Overall grade. */
  readonly grade: number;
  /** The grade made for the horizon chosen: Trader for 30 days, Investor for 90, Overall for 180. */
  readonly horizonGrade: number;
  readonly moonshot: number;
  readonly volume24hUsd: number;
  readonly liquidityUsd: number;
  readonly marketCapUsd: number;
  readonly coverage: number;
  readonly early: number;
  /** Keys of the red flags raised. */
  readonly flags: readonly string[];
  readonly hasSevereFlag: boolean;
  /** Ids of the sleeves it belongs to, of those that were chosen. */
  readonly sleeves: readonly string[];
}
