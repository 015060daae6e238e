import { describe, expect, it } from "vitest";
import { GET as getScreenNext } from "@/app/api/v1/next/route";
import { GET as getDifference } from "@/app/api/v1/tokens/[id]/difference/route";
import { GET as getExplanation } from "@/app/api/v1/tokens/[id]/explanation/route";
import { GET as getNext } from "@/app/api/v1/tokens/[id]/next/route";
import { GET as getTokens } from "@/app/api/v1/tokens/route";
import { tokenDifference } from "@/lib/contracts/difference";
import { tokenExplanation } from "@/lib/contracts/explanation";
import { tokenNext } from "@/lib/contracts/next";
import { problemType } from "@/lib/contracts/problem";
import { screenNext } from "@/lib/contracts/screen-next";
import { fillOutcomes } from "@/lib/services/outcomes/fill-outcomes";
import { last, monthBefore, ungraded, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, problemOf, screener } from "./testing/call";

const { page: screen } = screener(getTokens);

useGradedDemo();

const idsOf = async (search: string) => (await screen(search)).data.map(({ id }) => id);
const differenceOf = async (id: string, search: string) =>
  (await answerOf(tokenDifference, getDifference, `/api/v1/tokens/${id}/difference?${search}`))
    .data;

type Difference = Awaited<ReturnType<typeof differenceOf>>["differences"][number];

function rest({ change, model, field, base, cap, factors }: Difference): number | null {
  if (change === null) return null;
  return factors.reduce((sum, { points }) => sum + points, model + field + base + cap) - change;
}

function expectExact(differences: readonly Difference[]): number {
  const rests = differences.map(rest).filter((one) => one !== null);
  for (const one of rests) expect(Math.abs(one)).toBeLessThan(1e-9);
  return rests.length;
}

describe("the difference of grades", () => {
  it("adds up between two days, for every token", async () => {
    let checked = 0;
    for (const id of await idsOf("limit=500")) {
      const { differences, from, to } = await differenceOf(id, `from=${monthBefore}`).catch(() => ({
        differences: [],
        from: null,
        to: null,
      }));
      if (from !== null) expect([from.day, to.day]).toEqual([monthBefore, last]);
      checked += expectExact(differences);
    }
    expect(checked).toBeGreaterThan(100);
  });

  it("adds up between two tokens and says which is ahead", async () => {
    const [best = "", second = ""] = await idsOf("limit=2&sort=-grade");
    const { differences, from, to } = await differenceOf(best, `with=${second}`);
    expect([from.id, to.id]).toEqual([second, best]);
    expect(expectExact(differences)).toBe(4);
    expect(differences[0]?.change).toBeGreaterThan(0);
    expect(differences[0]?.sentence).toMatch(/ is .*(ahead of|level with) /);
  });

  it("refuses a question without two sides, and a day that is not graded", async () => {
    const [id = ""] = await idsOf("limit=1&sort=-grade");
    const path = `/api/v1/tokens/${id}/difference`;
    for (const search of ["", `?from=${last}&to=${monthBefore}`, `?from=${last}&with=${id}`]) {
      const { type } = await problemOf(tokenDifference, getDifference, path + search);
      expect(type).toBe(problemType("invalid-request"));
    }
    const problem = await problemOf(tokenDifference, getDifference, `${path}?from=${ungraded}`);
    expect(problem.type).toBe(problemType("day-not-graded"));
  });
});

describe("what would change a grade", () => {
  it("is told for each grade, with values on the right side of the present ones", async () => {
    const [id = ""] = await idsOf("limit=1&sort=-grade&grade=..60");
    const { data } = await answerOf(
      tokenExplanation,
      getExplanation,
      `/api/v1/tokens/${id}/explanation`,
    );
    const told = data.explanations.flatMap(({ counterfactuals, grade }) =>
      counterfactuals.map((one) => ({ ...one, isAbove: one.bound > (grade ?? 0) })),
    );
    expect(told.filter(({ isAbove }) => isAbove).length).toBeGreaterThanOrEqual(4);
    for (const { direction, isAbove } of told) expect(direction === "up").toBe(isAbove);
    const moves = told.flatMap(({ changes }) => changes);
    const sides = moves.map(({ side, value, toValue }) => ({
      side,
      // Above what it is now is further up; an unknown value may go anywhere.
      gap: value === null || toValue === null ? 0 : toValue - value,
    }));
    expect(moves.length).toBeGreaterThan(4);
    expect(sides.filter(({ side, gap }) => (side === "above" ? gap < 0 : gap > 0))).toEqual([]);
  });
});

describe("what happened next", () => {
  it("follows a past day to the end of the store and gives later grades", async () => {
    const [id = ""] = await idsOf("limit=1&sort=-grade");
    const { data } = await answerOf(
      tokenNext,
      getNext,
      `/api/v1/tokens/${id}/next?asOf=${monthBefore}`,
    );
    expect(data.lastStoredDay).toBe(last);
    expect(data.followedDays).toBe(30);
    expect(data.returns.map(({ days }) => days)).toEqual([1, 7, 30, 90, 180]);
    expect(data.returns.map(({ value }) => value !== null)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(data.peak).toBeGreaterThanOrEqual(data.trough ?? Number.NaN);
    expect(data.grades.map(({ day }) => day)).toEqual([last]);
  });

  it("tells the median of a screen beside that of all tokens, once outcomes are worked out", async () => {
    const path = `/api/v1/next?grade=60..&asOf=${monthBefore}`;
    const before = await answerOf(screenNext, getScreenNext, path);
    expect(before.data.universeTokens).toBe(0);
    await fillOutcomes();
    const { data } = await answerOf(screenNext, getScreenNext, path);
    expect(data.shownTokens).toBeGreaterThan(5);
    expect(data.shownTokens).toBeLessThan(data.universeTokens);
    expect(data.horizons.map(({ days }) => days)).toEqual([1, 7, 30, 90, 180]);
    const month = data.horizons.find(({ days }) => days === 30);
    expect(month?.shown.median).not.toBe(month?.universe.median);
    expect(data.horizons.at(-1)?.shown).toEqual({ median: null, tokens: 0 });
  });

  it("knows nothing after the newest day", async () => {
    const [id = ""] = await idsOf("limit=1&sort=-grade");
    const { data } = await answerOf(tokenNext, getNext, `/api/v1/tokens/${id}/next`);
    expect(data.followedDays).toBe(0);
    expect(data.returns.every(({ value }) => value === null)).toBe(true);
  });
});
