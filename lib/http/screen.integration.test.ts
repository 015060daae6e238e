import { describe, expect, it } from "vitest";
import { GET as getTokens } from "@/app/api/v1/tokens/route";
import { problemType } from "@/lib/contracts/problem";
import { listTokens } from "@/lib/contracts/tokens";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import {
  last,
  lastDay,
  monthBefore,
  ungraded,
  useGradedDemo,
} from "@/lib/services/testing/graded-demo";
import { call, screener } from "./testing/call";

const { page: screen, problem: screenProblem } = screener(getTokens);

useGradedDemo();

describe("GET /api/v1/tokens", () => {
  it("answers the columns asked for, best first, and says what it is about", async () => {
    const { data, page, meta } = await screen("columns=grade,sector,flags,spark&sort=-grade");
    expect(meta).toMatchObject({
      asOf: last,
      source: "Simulated market",
      stale: false,
      newestSnapshot: last,
    });
    expect(page.total).toBeGreaterThan(50);
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(
      ["flags", "grade", "id", "name", "sector", "spark", "symbol"].sort(),
    );
    expect(data[0]?.spark).toHaveLength(30);
    const grades = data.map(({ grade }) => grade).filter((grade) => typeof grade === "number");
    expect(grades).toEqual([...grades].sort((a, b) => b - a));
    expect(grades.length).toBeGreaterThan(20);
  });

  it("gives every row once, in order, page by page, while a new grading lands in between", async () => {
    const search = "sort=-grade,symbol&columns=grade&limit=7";
    const whole = await screen("sort=-grade,symbol&columns=grade&limit=500");
    const seen: string[] = [];
    let cursor: string | null = "";
    for (let number = 0; cursor !== null; number += 1) {
      const page = await screen(cursor === "" ? search : `${search}&cursor=${cursor}`);
      expect(page.page.total).toBe(whole.page.total);
      expect(page.meta.run).toBe(whole.meta.run);
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.page.cursor;
      if (number === 1) await gradeAsOf(lastDay, { force: true });
    }
    expect(seen).toEqual(whole.data.map(({ id }) => id));
    expect(new Set(seen).size).toBe(whole.page.total);
    await expect
      .poll(async () => (await screen("limit=1")).meta.run, { timeout: 10_000 })
      .not.toBe(whole.meta.run);
  });

  it("refuses a cursor of another screen", async () => {
    const { page } = await screen("limit=3");
    expect(await screenProblem(`limit=3&sort=symbol&cursor=${page.cursor}`)).toMatchObject({
      status: 422,
      errors: [{ path: "cursor" }],
    });
  });

  it("answers 304 to who has it, and 200 to who has another page", async () => {
    const first = await call(listTokens, getTokens, "/api/v1/tokens?limit=5&sector=ai");
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    const again = await call(listTokens, getTokens, "/api/v1/tokens?sector=ai&limit=5", {
      headers,
    });
    expect(again.status).toBe(304);
    const other = await call(listTokens, getTokens, "/api/v1/tokens?limit=6&sector=ai", {
      headers,
    });
    expect(other.status).toBe(200);
  });

  it("tells the place of every mistake", async () => {
    const told = await screenProblem({
      where: "grade >= 70 and volme > 1",
      grade: "90..10",
      colour: "red",
    });
    expect(told.status).toBe(422);
    expect(told.errors.map(({ path }) => path).sort()).toEqual(["colour", "grade", "where"]);
    const where = told.errors.find(({ path }) => path === "where");
    expect(where).toMatchObject({ position: { start: 16, end: 21 } });
    expect(where?.message).toContain('"volume"');
  });

  it("shows an earlier day as it was", async () => {
    const { meta } = await screen(`asOf=${monthBefore}&limit=1`);
    expect(meta).toMatchObject({ asOf: monthBefore, newestSnapshot: last });
    expect(meta.ageDays).toBeGreaterThanOrEqual(30);
  });

  it("says of a day that is not graded how to ask for it", async () => {
    const told = await screenProblem(`asOf=${ungraded}`);
    expect(told).toMatchObject({ status: 404, type: problemType("day-not-graded") });
    expect(told.detail).toContain(`POST /api/v1/runs {"asOf":"${ungraded}"}`);
  });

  it("names the stored days to who asks for another", async () => {
    const told = await screenProblem("asOf=1999-01-01");
    expect(told).toMatchObject({ status: 422, type: problemType("outside-stored-range") });
    expect(told.detail).toContain(last);
  });

  it("compares with an earlier day, and asks for its grades where they are needed", async () => {
    const { page } = await screen({ where: "price > lag(price, 7)" });
    expect(page.total).toBeGreaterThan(0);
    const graded = await screen({ where: "grade > lag(grade, 30)" });
    expect(graded.page.total).toBeGreaterThan(0);
    const told = await screenProblem({ where: "grade > lag(grade, 3)" });
    expect(told).toMatchObject({
      type: problemType("day-not-graded"),
      errors: [{ path: "where" }],
    });
  });
});
