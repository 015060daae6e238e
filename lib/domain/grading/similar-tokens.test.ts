import { expect, test } from "vitest";
import type { SectorId } from "@/lib/domain/market/token";
import { similarTokens } from "./similar-tokens";

const row = (key: number, sector: SectorId | null, level: number, known = 20) => ({
  token: { key, sector },
  ranks: Float64Array.from({ length: 20 }, (_, i) => (i < known ? level : Number.NaN)),
});

test("the own sector comes first, nearest first, without the token itself", () => {
  const target = row(1, "ai", 0.5);
  const rows = [target, row(2, "meme", 0.5), row(3, "ai", 0.9), row(4, "ai", 0.6)];
  const found = similarTokens(target, rows, 3);
  expect(found.map(({ row: { token } }) => token.key)).toEqual([4, 3, 2]);
  expect(found[0]?.distance).toBeCloseTo(0.1, 12);
});

test("tokens that share too few data points are not alike", () => {
  expect(similarTokens(row(1, "ai", 0.5), [row(2, "ai", 0.5, 9)], 5)).toEqual([]);
});

test("unknown sectors are not one sector", () => {
  const found = similarTokens(row(1, null, 0.5), [row(2, null, 0.9), row(3, "ai", 0.6)], 2);
  expect(found.map(({ row: { token } }) => token.key)).toEqual([3, 2]);
});
