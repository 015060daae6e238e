import { describe, expect, it } from "vitest";
import { POST as buildRoute } from "@/app/api/v1/basket/build/route";
import { buildBasket } from "@/lib/contracts/basket-build";
import { problem } from "@/lib/contracts/problem";
import { monthBefore, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { call } from "./testing/call";

useGradedDemo();

const path = "/api/v1/basket/build";
const ask = (body: unknown) =>
  call(buildBasket, buildRoute, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const build = async (body: unknown) => {
  const response = await ask(body);
  expect(response.status).toBe(200);
  return buildBasket.answer.parse(await response.json());
};

const noLimits = {
  ...{ minGrade: null, minVolume24hUsd: null, minMarketCapUsd: null, maxMarketCapUsd: null },
  ...{ maxChainShare: null, maxSectorShare: null, maxTokenShare: null, maxCorrelation: null },
  noSevereFlags: false,
};
const possible = { sleeves: [], bets: 4, limits: noLimits };

describe("POST /api/v1/basket/build", () => {
  it("places the budget in as many bets as asked for, each with its reason and runner-up", async () => {
    const { data } = await build({ ...possible, budgetUsd: 2000 });
    expect(data.feasible).toBe(true);
    expect(data.bets).toHaveLength(4);
    const placed = data.bets.reduce((sum, { amountUsd }) => sum + amountUsd, 0);
    expect(placed + (data.cash?.amountUsd ?? 0)).toBeCloseTo(2000, 6);
    expect(new Set(data.bets.map(({ id }) => id)).size).toBe(4);
    for (const { units, entryPriceUsd, amountUsd } of data.bets)
      expect((units ?? 0) * (entryPriceUsd ?? 0)).toBeCloseTo(amountUsd, 6);
  });

  it("keeps a token that it must have and none that it may never have", async () => {
    const before = (await build(possible)).data.bets.map(({ id }) => id);
    const [kept = "", dropped = ""] = before;
    const { data } = await build({ ...possible, mustHave: [kept], never: [dropped] });
    const ids = data.bets.map(({ id }) => id);
    expect(ids).toContain(kept);
    expect(ids).not.toContain(dropped);
  });

  it("names what conflicts, and its smallest change makes a basket possible", async () => {
    const { data } = await build({ ...possible, limits: { ...noLimits, minGrade: 100 } });
    expect(data.feasible).toBe(false);
    expect(data.conflicts.map(({ id }) => id)).toContain("limits.minGrade");
    const [change] = data.changes;
    expect((await build(change?.settings)).data.feasible).toBe(true);
  });

  it("is built from its day", async () => {
    const { meta } = await build({ ...possible, asOf: monthBefore });
    expect(meta.asOf).toBe(monthBefore);
  });

  it.each([
    ["sleeves.0.id", { ...possible, sleeves: [{ id: "nonsense", share: 1 }] }],
    ["bets", { ...possible, bets: 0 }],
    ["mustHave", { ...possible, mustHave: ["no-such-token"] }],
    ["pool", { ...possible, pool: { kind: "screen", where: "grade >=" } }],
  ])("says that %s is wrong", async (field, body) => {
    const response = await ask(body);
    expect(response.status).toBe(422);
    const { errors } = problem.parse(await response.json());
    expect(errors?.some(({ path: at }) => at.startsWith(`body.${field}`))).toBe(true);
  });
});
