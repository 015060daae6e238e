import type { Day } from "@/lib/domain/market/day";

/** From which graded day on which model graded. */
export interface ModelSpan {
  readonly from: Day;
  readonly name: string;
}

/** What every page says about the market it shows. */
export interface MarketHeader {
  /** "Simulated market", "Imported files" or "Live providers". */
  readonly source: string;
  /** First and newest stored day. */
  readonly range: { readonly first: Day; readonly last: Day } | null;
  /** Newest graded day; what a page without `asOf` shows. */
  readonly latest: Day | null;
  /** Which models graded which days, oldest first. */
  readonly models: readonly ModelSpan[];
  readonly changedAtMs: number;
  /** The server's clock, so that server and browser print the same ages. */
  readonly nowMs: number;
}
