import { beforeAll, describe, expect, it } from "vitest";
import { GET as getIndexRoute } from "@/app/api/v1/indices/[id]/route";
import { GET as getIndices } from "@/app/api/v1/indices/route";
import { GET as getReportRoute } from "@/app/api/v1/reports/[week]/route";
import { GET as getReports } from "@/app/api/v1/reports/route";
import { GET as getSectorRoute } from "@/app/api/v1/sectors/[id]/route";
import { getIndex, listIndices } from "@/lib/contracts/indices";
import { getReport, listReports } from "@/lib/contracts/reports";
import { getSector } from "@/lib/contracts/sectors";
import { getPool } from "@/lib/db/pool";
import { formatDay } from "@/lib/domain/market/day";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { refreshIndices } from "@/lib/services/indices/refresh-indices";
import { lastDay, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, call, problemOf } from "./testing/call";

useGradedDemo();

// The last day of the test's market is a Sunday.
const sundays = [lastDay - 14, lastDay - 7, lastDay];
const [first = "", second = "", third = ""] = sundays.map(formatDay);
const levels = async (asOf: string) => {
  const path = `/api/v1/indices/all-moonshots-top-20?asOf=${asOf}`;
  return (await answerOf(getIndex, getIndexRoute, path)).data.history;
};

describe("weeks", () => {
  let early: Awaited<ReturnType<typeof levels>>;
  beforeAll(async () => {
    await gradeAsOf(lastDay - 14);
    await getPool().query("DELETE FROM runs WHERE as_of = $1", [third]);
    await gradeAsOf(lastDay - 7);
    await refreshIndices();
    early = await levels(second);
    await gradeAsOf(lastDay);
  });

  it("gives indices a level a week, once", async () => {
    expect(await refreshIndices()).toEqual({ weeks: 3, computed: 1 });
    expect(await refreshIndices()).toEqual({ weeks: 3, computed: 0 });
    const history = await levels(third);
    expect(history.map(({ day }) => day)).toEqual([first, second, third]);
    expect(history[0]).toMatchObject({ level: 1000, equalWeight: 1000 });
  });

  it("does not change earlier levels when a later week comes", async () => {
    expect(early).toHaveLength(2);
    expect(await levels(second)).toEqual(early);
    expect((await levels(third)).slice(0, 2)).toEqual(early);
  });

  it("computes anew what was graded again, and everything after it", async () => {
    const before = await levels(third);
    await gradeAsOf(lastDay - 7, { force: true });
    expect(await refreshIndices()).toEqual({ weeks: 3, computed: 2 });
    expect(await levels(third)).toEqual(before);
  });

  it("tells holdings that add up, and the figures of a year only after enough weeks", async () => {
    const { data } = await answerOf(listIndices, getIndices, "/api/v1/indices");
    expect(data.every(({ statistics }) => statistics.volatility === null)).toBe(true);
    for (const { id } of data) {
      const path = `/api/v1/indices/${id}`;
      const index = (await answerOf(getIndex, getIndexRoute, path)).data;
      const held = index.holdings.reduce((sum, { weight }) => sum + weight, index.cash ?? 0);
      expect(held).toBeCloseTo(1, 9);
      expect(index.holdings.length).toBeLessThanOrEqual(index.members);
    }
    expect(await problemOf(getIndex, getIndexRoute, "/api/v1/indices/nope")).toMatchObject({
      status: 404,
    });
  });

  it("lists reports up to a day and makes the same one twice", async () => {
    const { data } = await answerOf(listReports, getReports, `/api/v1/reports?asOf=${second}`);
    expect(data.map(({ week }) => week)).toEqual([second, first]);
    const text = async () =>
      (await call(getReport, getReportRoute, `/api/v1/reports/${second}?format=md`)).text();
    const once = await text();
    expect(once).toContain("# Moonshot report");
    await getPool().query("DELETE FROM reports");
    expect(await text()).toBe(once);
    expect((await getPool().query("SELECT 1 FROM reports")).rows).toHaveLength(1);
  });

  it("holds nothing later than its week, unless what came next is asked for", async () => {
    const path = `/api/v1/reports/${second}`;
    const { data } = await answerOf(getReport, getReportRoute, path);
    expect(data).toMatchObject({ week: second, before: first });
    expect(data.next).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain(third);
    const revealed = (await answerOf(getReport, getReportRoute, `${path}?reveal=1`)).data;
    const [week, month] = revealed.next ?? [];
    expect(week?.record?.calls.map(({ id }) => id)).toEqual(data.calls.map(({ id }) => id));
    expect(month?.record).toBeNull();
  });

  it("has no report of a day that is no graded Sunday", async () => {
    const monday = formatDay(lastDay - 6);
    expect(await problemOf(getReport, getReportRoute, `/api/v1/reports/${monday}`)).toMatchObject({
      status: 404,
    });
  });

  it("shows a sector's breadth on every graded Sunday up to the day", async () => {
    const path = `/api/v1/sectors/meme?asOf=${second}`;
    const { data } = await answerOf(getSector, getSectorRoute, path);
    expect(data.weeks.map(({ day }) => day)).toEqual([first, second]);
    const last = data.weeks.at(-1);
    expect(last).toMatchObject({ tokens: data.tokens, graded: data.graded });
    expect(last?.aboveAverage50d).toBeCloseTo(data.aboveAverage50d ?? Number.NaN, 9);
    expect(last?.rising30d).toBeCloseTo(data.rising30d ?? Number.NaN, 9);
    expect(data.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(data.graded);
  });
});
