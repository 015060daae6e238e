import { describe, expect, it } from "vitest";
import { GET as getCsv } from "@/app/api/v1/export/tokens.csv/route";
import { GET as getNdjson } from "@/app/api/v1/export/tokens.ndjson/route";
import { GET as getFrameRoute } from "@/app/api/v1/frame/route";
import { GET as getMarketRoute } from "@/app/api/v1/market/route";
import { GET as getRun } from "@/app/api/v1/runs/[asOf]/route";
import { GET as getRuns, POST as postRun } from "@/app/api/v1/runs/route";
import { GET as getSectors } from "@/app/api/v1/sectors/route";
import { GET as getTokens } from "@/app/api/v1/tokens/route";
import { GET as getReady } from "@/app/readyz/route";
import { exportCsv, exportNdjson } from "@/lib/contracts/export";
import { getFrame } from "@/lib/contracts/frame";
import { readyz } from "@/lib/contracts/health";
import { getMarket } from "@/lib/contracts/market";
import { problemType } from "@/lib/contracts/problem";
import { listRuns, requestRun, getRun as runContract } from "@/lib/contracts/runs";
import { listSectors } from "@/lib/contracts/sectors";
import { tokenRow } from "@/lib/contracts/tokens";
import { decodeFrame } from "@/lib/domain/market/frame-codec";
import { last, monthBefore, ungraded, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, call, problemOf, screener } from "./testing/call";

const { page: screen, problem: screenProblem } = screener(getTokens);

useGradedDemo();

describe("the market", () => {
  it("is told with its kind, days and age", async () => {
    const { data } = await answerOf(getMarket, getMarketRoute, "/api/v1/market");
    expect(data).toMatchObject({
      kind: "simulated",
      lastDay: last,
      newestGradedDay: last,
      tokens: 80,
    });
  });

  it("has sectors whose counts are those of the screen", async () => {
    const { data } = await answerOf(listSectors, getSectors, "/api/v1/sectors");
    expect(data).toHaveLength(11);
    for (const sector of data.slice(0, 3))
      expect((await screen(`sector=${sector.id}&limit=1`)).page.total).toBe(sector.tokens);
  });

  it("comes packed for the browser with the same rows", async () => {
    const response = await call(getFrame, getFrameRoute, "/api/v1/frame");
    const frame = decodeFrame(await response.arrayBuffer());
    expect(frame.size).toBe((await screen("limit=1")).page.total);
    expect(JSON.parse(response.headers.get("x-meta") ?? "")).toMatchObject({ run: frame.run.id });
  });

  it("is ready", async () => {
    expect(await answerOf(readyz, getReady, "/readyz")).toMatchObject({ status: "ok" });
  });
});

describe("runs", () => {
  const ask = (asOf: string) => ({
    method: "POST",
    body: JSON.stringify({ asOf }),
    headers: { "content-type": "application/json" },
  });

  it("lists the graded days and the stored range", async () => {
    const { data } = await answerOf(listRuns, getRuns, "/api/v1/runs");
    expect(data.range?.lastDay).toBe(last);
    expect(data.runs.map(({ asOf, status }) => [asOf, status])).toEqual([
      [last, "done"],
      [monthBefore, "done"],
    ]);
  });

  it("takes a request for a day and tells where its progress is", async () => {
    const response = await call(requestRun, postRun, "/api/v1/runs", ask(ungraded));
    expect(response.status).toBe(202);
    expect(response.headers.get("location")).toBe(`/api/v1/runs/${ungraded}`);
    expect((await answerOf(runContract, getRun, `/api/v1/runs/${ungraded}`)).data).toMatchObject({
      asOf: ungraded,
      status: "queued",
      run: null,
    });
    expect(await screenProblem(`asOf=${ungraded}`)).toMatchObject({ status: 404 });
  });

  it("refuses days that are not stored", async () => {
    expect(await problemOf(requestRun, postRun, "/api/v1/runs", ask("1999-01-01"))).toMatchObject({
      status: 422,
      type: problemType("outside-stored-range"),
    });
  });
});

describe("exports", () => {
  const search = "columns=grade,sector,marketCap,flags&sort=-grade,symbol";

  it("are the rows of the list as NDJSON, all of them", async () => {
    const listed = await screen(`${search}&limit=500`);
    const response = await call(exportNdjson, getNdjson, `/api/v1/export/tokens.ndjson?${search}`);
    expect(response.headers.get("content-disposition")).toContain(`moonscope-${last}.ndjson`);
    const lines = (await response.text()).trimEnd().split("\n");
    expect(lines.map((line) => tokenRow.parse(JSON.parse(line)))).toEqual(listed.data);
  });

  it("are the same rows as CSV, with a head and empty cells for unknown", async () => {
    const listed = await screen(`${search}&limit=500`);
    const response = await call(exportCsv, getCsv, `/api/v1/export/tokens.csv?${search}`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = (await response.text()).trimEnd().split("\r\n");
    expect(lines[0]).toBe("id,symbol,name,grade,sector,marketCap,flags");
    expect(lines).toHaveLength(listed.page.total + 1);
    const ungradedAt = listed.data.findIndex(({ grade }) => grade === null);
    expect(lines[ungradedAt + 1]?.split(",")[3]).toBe("");
    expect(Number(lines[1]?.split(",")[3])).toBe(listed.data[0]?.grade);
  });

  it("refuse what the list refuses", async () => {
    const told = await problemOf(exportCsv, getCsv, "/api/v1/export/tokens.csv?grade=high");
    expect(told).toMatchObject({ status: 422, errors: [{ path: "grade" }] });
  });
});
