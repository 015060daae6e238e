import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as followRoute } from "@/app/api/v1/basket/backtest/[id]/events/route";
import { DELETE as cancelRoute, GET as getRoute } from "@/app/api/v1/basket/backtest/[id]/route";
import { POST as askRoute } from "@/app/api/v1/basket/backtest/route";
import { POST as riskRoute } from "@/app/api/v1/basket/risk/route";
import { GET as getTokens } from "@/app/api/v1/tokens/route";
import {
  cancelBacktest,
  followBacktest,
  getBacktest,
  requestBacktest,
} from "@/lib/contracts/basket-backtest";
import { basketRisk } from "@/lib/contracts/basket-risk";
import { problem } from "@/lib/contracts/problem";
import { databaseUrl } from "@/lib/db/database-url";
import { startBacktestWorker } from "@/lib/jobs/backtest-worker";
import type { Worker } from "@/lib/jobs/grade-worker";
import { closeBacktestSender } from "@/lib/services/baskets/backtest/backtest-queue";
import { last, monthBefore, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, call, screener } from "./testing/call";

useGradedDemo();

const { page } = screener(getTokens);
const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const limits = {
  ...{ minGrade: null, minVolume24hUsd: null, minMarketCapUsd: null, maxMarketCapUsd: null },
  ...{ maxChainShare: null, maxSectorShare: null, maxTokenShare: null, maxCorrelation: null },
};
const settings = { sleeves: [], bets: 4, limits };

describe("POST /api/v1/basket/risk", () => {
  const path = "/api/v1/basket/risk";
  let bets: { id: string; weight: number }[] = [];
  beforeAll(async () => {
    const { data } = await page({ limit: "4", sort: "-marketCap" });
    bets = data.map(({ id }) => ({ id, weight: 0.2 }));
  });
  const ask = async (rest: object = {}) => {
    const response = await call(
      basketRisk,
      riskRoute,
      path,
      json({ bets, settings, paths: 2000, ...rest }),
    );
    return basketRisk.answer.parse(await response.json());
  };

  it("tells chances, plans, stress and a share of one's portfolio, the same each time", async () => {
    const { data } = await ask();
    expect(data.cashShare).toBeCloseTo(0.2, 9);
    expect(data.bets.map(({ id }) => id)).toEqual(bets.map(({ id }) => id));
    for (const { plan, weight } of data.bets) expect(plan?.stakeUsd).toBeCloseTo(weight * 1000, 9);
    expect(data.stress.map(({ id }) => id)).toContain("luna");
    // The simulated market begins after every dated scenario.
    for (const { origin } of data.stress) expect(origin).toBe("documented");
    expect(data.allocation.maxShare).toBeLessThanOrEqual(data.allocation.cap);
    expect((await ask()).data).toEqual(data);
    expect((await ask({ settings: { ...settings, seed: 2 } })).data.withExits).not.toEqual(
      data.withExits,
    );
  });

  it("reads nothing later than its day", async () => {
    const { data, meta } = await ask({ asOf: monthBefore });
    expect(meta.asOf).toBe(monthBefore);
    expect(data.history.to).toBe(monthBefore);
  });

  it("names every bet that is not listed", async () => {
    const body = { bets: [{ id: "nobody", weight: 0.5 }] };
    const response = await call(basketRisk, riskRoute, path, json(body));
    expect(problem.parse(await response.json())).toMatchObject({
      status: 404,
      errors: [{ path: "body.bets.0.id" }],
    });
    const heavy = json({ bets: bets.map((bet) => ({ ...bet, weight: 0.9 })) });
    expect((await call(basketRisk, riskRoute, path, heavy)).status).toBe(422);
  });
});

describe("backtests", () => {
  const path = "/api/v1/basket/backtest";
  let worker: Worker | null = null;
  afterAll(async () => {
    await worker?.stop();
    await closeBacktestSender();
  });
  const body = {
    ...{ settings, from: monthBefore, to: last, rebalance: "monthly", randomBaskets: 12 },
  };
  const ask = async (rest: object = {}) => {
    const response = await call(requestBacktest, askRoute, path, json({ ...body, ...rest }));
    expect(response.status).toBe(202);
    const { data } = requestBacktest.answer.parse(await response.json());
    expect(response.headers.get("location")).toBe(`${path}/${data.id}`);
    return data.id;
  };
  const read = async (id: string) => (await answerOf(getBacktest, getRoute, `${path}/${id}`)).data;

  it("wait, are cancelled by their address, and then do not run", async () => {
    const id = await ask();
    expect(await read(id)).toMatchObject({ state: "queued", progress: 0, result: null });
    const init = { method: "DELETE" };
    const response = await call(cancelBacktest, cancelRoute, `${path}/${id}`, init);
    expect(cancelBacktest.answer.parse(await response.json()).data.state).toBe("cancelled");
    worker = await startBacktestWorker(databaseUrl());
    expect(await read(id)).toMatchObject({ state: "cancelled", result: null });
  });

  it("tell their progress as events until the result is there", async () => {
    const id = await ask();
    const response = await call(followBacktest, followRoute, `${path}/${id}/events`);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const events = await response.text();
    expect(events).toContain("event: progress\n");
    expect(events.trimEnd().split("\n").at(-2)).toBe("event: done");
    const { state, result } = await read(id);
    expect(state).toBe("done");
    expect(result?.trades.length).toBeGreaterThan(0);
    expect(result?.random?.baskets).toBe(12);
    const cash = result?.trades.reduce(
      (sum, { side, grossUsd, costUsd }) => sum + (side === "buy" ? -grossUsd : grossUsd) - costUsd,
      1000,
    );
    expect(result?.trades.at(-1)?.cashAfterUsd).toBeCloseTo(cash ?? 0, 9);
  });

  it("fail with a reason, and are not found under another id", async () => {
    const id = await ask({ settings: { ...settings, bets: 30, limits: { minGrade: 100 } } });
    await expect.poll(async () => (await read(id)).state, { timeout: 60_000 }).toBe("failed");
    expect((await read(id)).error).toContain("no basket keeps to the limits");
    const nobody = `${path}/0b9cbb3c-5a0f-4f43-9d60-0c3f8d1f2b11`;
    expect((await call(getBacktest, getRoute, nobody)).status).toBe(404);
    const backwards = json({ ...body, from: last, to: monthBefore });
    expect((await call(requestBacktest, askRoute, path, backwards)).status).toBe(422);
  });
});
