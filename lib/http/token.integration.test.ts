import { describe, expect, it } from "vitest";
import { GET as getExplanation } from "@/app/api/v1/tokens/[id]/explanation/route";
import { GET as getGrades } from "@/app/api/v1/tokens/[id]/grades/route";
import { GET as getHistory } from "@/app/api/v1/tokens/[id]/history/route";
import { GET as getDetail } from "@/app/api/v1/tokens/[id]/route";
import { GET as getTokens } from "@/app/api/v1/tokens/route";
import { tokenExplanation } from "@/lib/contracts/explanation";
import { tokenGrades, tokenHistory } from "@/lib/contracts/history";
import { problemType } from "@/lib/contracts/problem";
import { getToken } from "@/lib/contracts/tokens";
import { last, monthBefore, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, problemOf, screener } from "./testing/call";

const { page: screen } = screener(getTokens);

useGradedDemo();

const explanationOf = async (id: string) =>
  (await answerOf(tokenExplanation, getExplanation, `/api/v1/tokens/${id}/explanation`)).data;

type Explanation = Awaited<ReturnType<typeof explanationOf>>["explanations"][number];

/** How far base, contributions and cap are from the grade; null where there is none. */
function sumOf({ base, grade, capEffect, contributions }: Explanation) {
  if (base === null || grade === null) return { difference: null };
  const sum = contributions.reduce((total, { contribution }) => total + contribution, base);
  return { difference: Math.abs(sum + capEffect - grade) };
}

describe("a token", () => {
  const path = async (): Promise<string> => {
    const { data } = await screen("limit=1&sort=-grade");
    return `/api/v1/tokens/${data[0]?.id}`;
  };

  it("is told with grades, flags of three states, values with age and source, and neighbours", async () => {
    const { data } = await answerOf(getToken, getDetail, await path());
    expect(data.grades.overall.grade).toBeGreaterThan(50);
    expect(data.grades.overall.letter).not.toBeNull();
    expect(data.simulated).toBe(true);
    expect(data.similar).toHaveLength(8);
    expect(data.factors.length).toBeGreaterThanOrEqual(25);
    const price = data.values.find(({ field }) => field === "price");
    expect(price).toMatchObject({ unit: "usd", ageDays: expect.any(Number) });
    expect(price?.source).not.toBeNull();
    expect(price?.fetchedAt).not.toBeNull();
    expect(new Set(data.flags.map(({ state }) => state)).size).toBeGreaterThan(1);
    for (const value of data.values) expect(value.value === null).toBe(value.observedOn === null);
  });

  it("raises in its detail the same flags as in the list, and never calls an unknown one clear", async () => {
    const { data } = await screen("columns=flags&limit=500");
    const flagged = data.find(({ flags }) => (flags?.length ?? 0) > 0);
    const detail = await answerOf(getToken, getDetail, `/api/v1/tokens/${flagged?.id}`);
    const raised = detail.data.flags.filter(({ state }) => state === "raised");
    expect(raised.map(({ key }) => key)).toEqual(flagged?.flags);
    const known = new Set(
      detail.data.values.filter(({ value }) => value !== null).map(({ field }) => field),
    );
    const honeypot = detail.data.flags.find(({ key }) => key === "honeypot");
    if (!known.has("honeypot")) expect(honeypot?.state).toBe("unknown");
  });

  it("has explanations that add up to every grade of every token", async () => {
    const { data } = await screen("columns=grade,trader,investor,moonshot&limit=500");
    let checked = 0;
    for (const row of data) {
      const { explanations, withheld } = await explanationOf(row.id);
      const listed = [row.grade, row.trader, row.investor, row.moonshot];
      expect(explanations.map(({ grade }) => grade)).toEqual(listed);
      if (withheld !== null) expect(explanations[0]?.sentence).toContain("No grade");
      for (const { difference } of explanations.map(sumOf)) {
        if (difference === null) continue;
        expect(difference).toBeLessThan(1e-9);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it("explains each factor with weight, percentile, age and source, and says what is missing", async () => {
    const { data } = await answerOf(
      tokenExplanation,
      getExplanation,
      `${await path()}/explanation`,
    );
    for (const { contributions, kind } of data.explanations) {
      const size = contributions.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
      expect(size, kind).toBeCloseTo(1, 9);
      for (const one of contributions) {
        expect(one.percentile === null).toBe(one.missing !== null);
        if (one.percentile === null) expect(one.contribution).toBe(0);
      }
    }
    const momentum = data.explanations[0]?.contributions.find(({ value }) => value !== null);
    expect(momentum).toMatchObject({ ageDays: expect.any(Number), source: expect.any(String) });
  });

  it("has a history that ends on the day shown, with gaps as null", async () => {
    const address = `${await path()}/history`;
    const { data } = await answerOf(tokenHistory, getHistory, `${address}?asOf=${monthBefore}`);
    expect(data.days.at(-1)).toBe(monthBefore);
    expect(data.price).toHaveLength(data.days.length);
    expect(data.grades.map(({ day }) => day)).toEqual([monthBefore]);
    const later = await answerOf(
      tokenHistory,
      getHistory,
      `${address}?asOf=${monthBefore}&to=${last}`,
    );
    expect(later.data.days.at(-1)).toBe(monthBefore);
    const part = await answerOf(
      tokenHistory,
      getHistory,
      `${address}?from=${monthBefore}&to=${last}`,
    );
    expect(part.data.days).toHaveLength(31);
    expect(part.data.grades.map(({ day }) => day)).toEqual([monthBefore, last]);
    expect(part.data.price).toEqual(
      (await answerOf(tokenHistory, getHistory, address)).data.price.slice(-31),
    );
  });

  it("refuses a range that ends before it begins", async () => {
    const address = `${await path()}/history?from=2026-05-02&to=2026-05-01`;
    expect(await problemOf(tokenHistory, getHistory, address)).toMatchObject({
      status: 422,
      errors: [{ path: "to" }],
    });
  });

  it("has its grades of every graded day", async () => {
    const { data } = await answerOf(tokenGrades, getGrades, `${await path()}/grades`);
    expect(data.grades.map(({ day }) => day)).toEqual([monthBefore, last]);
  });

  it("is not found under another id", async () => {
    expect(await problemOf(getToken, getDetail, "/api/v1/tokens/no-such-token")).toMatchObject({
      status: 404,
      type: problemType("token-not-found"),
    });
  });
});
