import { describe, expect, it } from "vitest";
import { Outcomes } from "@/lib/domain/evaluation/outcomes";
import { emptyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { afterDay, hasVanished } from "./after-day";

const days = 260;

/** One token of the prices given by offset from the first day. */
function followed(offset: number, priceAt: (offset: number) => number, from = 0) {
  const panel = emptyPanel(1, days);
  for (let at = from; at < days; at++) {
    const price = priceAt(at);
    if (!Number.isNaN(price)) panel.set("price", 0, panel.firstDay + at, price);
  }
  return afterDay(new Outcomes(panel), 0, panel.firstDay + offset);
}

describe("what came after a day", () => {
  it("is the return at each horizon, and the extremes between", () => {
    const found = followed(20, (at) => (at <= 20 ? 2 : at === 60 ? 9 : at === 70 ? 1.5 : 3));
    expect([...(found?.returns ?? [])]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(found).toMatchObject({ peak180d: 4.5, trough180d: 0.75, vanishedAfterDays: null });
  });

  it("counts from the day's own price where the panel begins with it", () => {
    const found = followed(1, (at) => at + 1);
    expect(found).toMatchObject({ peak180d: 91, trough180d: 1.5 });
  });

  it("is unknown as far as the horizon is not over", () => {
    const found = followed(200, () => 1);
    expect([...(found?.returns ?? [])].map(Number.isNaN)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(found?.peak180d).toBeNaN();
  });

  it("tells after how many days a token vanished, and keeps its last price", () => {
    const found = followed(20, (at) => (at <= 20 ? 2 : at <= 70 ? 1 : Number.NaN));
    expect(found).toMatchObject({ vanishedAfterDays: 50, peak180d: 0.5, trough180d: 0.5 });
    expect([...(found?.returns ?? [])]).toEqual([-0.5, -0.5, -0.5, -0.5, -0.5]);
    expect([30, 53, 54, 90].map((horizon) => hasVanished(50, horizon))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it("does not call a token vanished that is priced again, or whose last price is of these days", () => {
    expect(
      followed(20, (at) => (at <= 70 || at > 150 ? 1 : Number.NaN))?.vanishedAfterDays,
    ).toBeNull();
    expect(followed(200, (at) => (at <= 257 ? 1 : Number.NaN))?.vanishedAfterDays).toBeNull();
    expect(followed(200, (at) => (at <= 250 ? 1 : Number.NaN))?.vanishedAfterDays).toBe(50);
  });

  it("needs a price that is at most three days old", () => {
    const gap = (at: number) => (at <= 20 || at > 40 ? 1 : Number.NaN);
    expect(followed(23, gap)).not.toBeNull();
    expect(followed(24, gap)).toBeNull();
  });
});
