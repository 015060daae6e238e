import type { Token } from "@/lib/domain/market/token";

export interface RankedToken {
  readonly token: Pick<Token, "key" | "sector">;
  readonly ranks: ArrayLike<number>;
}

/** Tokens whose ranks are nearest to the target's: its own sector first, then the rest; nearest first. */
export const similarTokens = <T extends RankedToken>(
  _target: T,
  _rows: readonly T[],
  _limit: number,
): readonly { readonly row: T; readonly distance: number }[] => [];
