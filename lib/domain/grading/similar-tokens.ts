import type { Token } from "@/lib/domain/market/token";

export interface RankedToken {
  readonly token: Pick<Token, "key" | "sector">;
  readonly ranks: ArrayLike<number>;
}

export interface SimilarToken<T> {
  readonly row: T;
  /** Root mean square difference of ranks over the data points known of both, 0 (alike) to 1. */
  readonly distance: number;
}

/** Fewer shared data points than this say nothing about likeness. */
const minShared = 10;

function rankDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let squares = 0;
  let shared = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? Number.NaN) - (b[i] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    squares += difference * difference;
    shared++;
  }
  return shared < minShared ? Number.NaN : Math.sqrt(squares / shared);
}

/** Tokens whose ranks are nearest to the target's: its own sector first, then the rest; nearest first. */
export function similarTokens<T extends RankedToken>(
  target: T,
  rows: readonly T[],
  limit: number,
): readonly SimilarToken<T>[] {
  const sameSector = ({ row }: SimilarToken<T>) =>
    target.token.sector !== null && row.token.sector === target.token.sector ? 0 : 1;
  return rows
    .filter(({ token }) => token.key !== target.token.key)
    .map((row) => ({ row, distance: rankDistance(target.ranks, row.ranks) }))
    .filter(({ distance }) => !Number.isNaN(distance))
    .sort((a, b) => sameSector(a) - sameSector(b) || a.distance - b.distance)
    .slice(0, limit);
}
