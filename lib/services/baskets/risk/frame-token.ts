import { costFraction } from "@/lib/domain/indices/trading-cost";
import { choiceOf, flagsOf, type MarketFrame, numbersOf } from "@/lib/domain/market/frame";

/** What risk needs to know of a token on the day. Unknown numbers are NaN. */
export interface FrameToken {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly sector: string | null;
  readonly priceUsd: number;
  readonly marketCapUsd: number;
  readonly volume24hUsd: number;
  readonly grade: number;
  readonly hasSevereFlag: boolean;
  /** What buying or selling costs, as a fraction of the amount. */
  readonly costFraction: number;
}

/** The token of a row. */
export function frameToken(frame: MarketFrame, row: number): FrameToken {
  const number = (column: string) => numbersOf(frame, column)[row] ?? Number.NaN;
  const sectors = choiceOf(frame, "sector");
  const raised = new Set(flagsOf(frame, row));
  const volume24hUsd = number("volume");
  return {
    id: frame.ids[row] ?? "",
    symbol: frame.symbols[row] ?? "",
    name: frame.names[row] ?? "",
    sector: sectors.labels[sectors.codes[row] ?? 0] || null,
    priceUsd: number("price"),
    marketCapUsd: number("marketCap"),
    volume24hUsd,
    grade: number("grade"),
    hasSevereFlag: frame.catalog.flags.some(
      ({ key, severity }) => severity === "severe" && raised.has(key),
    ),
    costFraction: costFraction({
      volumeUsd: volume24hUsd,
      liquidityUsd: number("liquidity"),
    }),
  };
}
