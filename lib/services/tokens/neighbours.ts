import { similarTokens } from "@/lib/domain/grading/similar-tokens";
import type { StoredView } from "@/lib/services/market-view";
import { rankedRowsOf, sectorAt } from "./ranked-rows";
import { orNull } from "./rows";

const neighbourCount = 8;

/** A token that resembles another. */
export interface Neighbour {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly sector: string | null;
  readonly grade: number | null;
  readonly marketCap: number | null;
  /** 1 is the same in every data point. */
  readonly similarity: number;
}

/** The tokens whose data points rank most like those of one token on the day; none when it was not ranked. */
export async function neighboursOf(view: StoredView, tokenKey: number): Promise<Neighbour[]> {
  const { frame } = view;
  const rows = await rankedRowsOf(view);
  const target = rows.find(({ token }) => token.key === tokenKey);
  if (target === undefined || target.ranks.every(Number.isNaN)) return [];
  const at = (column: string, row: number) =>
    orNull(frame.numbers.get(column)?.[row] ?? Number.NaN);
  return similarTokens(target, rows, neighbourCount).map(({ row: { row }, distance }) => ({
    id: frame.ids[row] ?? "",
    symbol: frame.symbols[row] ?? "",
    name: frame.names[row] ?? "",
    sector: sectorAt(frame, row),
    grade: at("grade", row),
    marketCap: at("marketCap", row),
    similarity: Math.min(1, Math.max(0, 1 - distance)),
  }));
}
