import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getModelRoute } from "@/app/api/v1/models/[id]/route";
import { PUT as useModelRoute } from "@/app/api/v1/models/current/route";
import { POST as previewRoute } from "@/app/api/v1/models/preview/route";
import { POST as createRoute, GET as listRoute } from "@/app/api/v1/models/route";
import { createModel, getModel, listModels, previewModel, useModel } from "@/lib/contracts/models";
import { insertModel } from "@/lib/db/models";
import { findServedModels } from "@/lib/db/served-model";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { gradeKinds } from "@/lib/domain/grading/grade";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { formatDay } from "@/lib/domain/market/day";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { closeGradeSender } from "@/lib/services/grading/grade-queue";
import { latestRun, runFor } from "@/lib/services/grading/runs";
import { smallMarket, storeSmallMarket } from "@/lib/services/grading/testing/small-market";
import { closeFrames } from "@/lib/services/market/frames";
import { openMarket } from "@/lib/services/market-view";
import { modelOf } from "@/lib/services/models/model-of";
import { regradeRun } from "@/lib/services/models/preview-fork";
import type { Handler } from "./route";
import { answerOf, call, problemOf } from "./testing/call";

const { lastDay } = smallMarket;
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket();
  await gradeAsOf(lastDay);
});
afterAll(async () => {
  await closeGradeSender();
  await closeFrames();
  await database.drop();
});

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

const post = async (handler: Handler, path: string, body: unknown) => {
  const endpoint = path.endsWith("preview") ? previewModel : createModel;
  const response = await call(endpoint, handler, path, json("POST", body));
  return { status: response.status, body: await response.json() };
};

const choose = async (id: string | null) => {
  const path = "/api/v1/models/current";
  const response = await call(useModel, useModelRoute, path, json("PUT", { id }));
  return useModel.answer.parse(await response.json()).data;
};

const changes = {
  base: priorModel.id,
  weights: { trader: { return7d: 2, volatility60d: 0 }, investor: { ageDays: 1.5 } },
};

describe("the model of a day", () => {
  const models = [30, 2].map((daysBefore) => ({
    ...({ id: `fitted-${daysBefore}`, name: "Fitted", kind: "fitted", fit: null } as const),
    ...{ validFrom: lastDay - daysBefore, baseId: null, note: "" },
    weights: { ...priorModel.weights },
  }));

  it("is the newest fitted one that holds on it, and the prior before the first", async () => {
    for (const model of models) await insertModel(database.pool, model);
    const days = [lastDay - 31, lastDay - 30, lastDay - 3, lastDay - 2, lastDay];
    expect(await findServedModels(database.pool, days)).toEqual([
      priorModel.id,
      "fitted-30",
      "fitted-30",
      "fitted-2",
      "fitted-2",
    ]);
  });

  it("makes a run of another model stale, which stands in until the day is graded again", async () => {
    expect(await latestRun()).toMatchObject({ modelId: priorModel.id, isStale: true });
    expect((await openMarket(null)).meta).toMatchObject({ model: priorModel.id, stale: true });
    const run = await gradeAsOf(lastDay);
    expect(run.modelId).toBe("fitted-2");
    expect(await runFor(lastDay)).toMatchObject({ id: run.id, isStale: false });
    expect((await gradeAsOf(lastDay - 31)).modelId).toBe(priorModel.id);
  });

  it("is the prior in a simulated market, whatever was learned elsewhere", async () => {
    await database.pool.query("UPDATE market SET kind = 'simulated'");
    expect(await findServedModels(database.pool, [lastDay])).toEqual([priorModel.id]);
    await database.pool.query("UPDATE market SET kind = 'imported'");
    await database.pool.query("DELETE FROM runs WHERE model_id LIKE 'fitted-%'");
    await database.pool.query("DELETE FROM grading_models WHERE kind = 'fitted'");
  });
});

describe("a fork", () => {
  it("is kept with the weights that were changed, once, and listed", async () => {
    const wish = { ...changes, name: "More momentum", note: "Just a try" };
    const first = await post(createRoute, "/api/v1/models", wish);
    expect(first.status).toBe(201);
    const { data } = createModel.answer.parse(first.body);
    expect((await post(createRoute, "/api/v1/models", wish)).body.data.id).toBe(data.id);
    expect(data).toMatchObject({ kind: "fork", base: priorModel.id, name: "More momentum" });
    expect(data.weights.trader?.volatility60d).toBeUndefined();
    for (const kind of gradeKinds) {
      const sizes = Object.values(data.weights[kind] ?? {}).map(Math.abs);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(1, 12);
    }
    const base = await answerOf(getModel, getModelRoute, `/api/v1/models/${priorModel.id}`);
    for (const [key, weight] of Object.entries(base.data.weights.moonshot ?? {}))
      expect(data.weights.moonshot?.[key]).toBeCloseTo(weight, 12);
    const list = await answerOf(listModels, listRoute, "/api/v1/models");
    expect(list.data).toMatchObject({ served: priorModel.id, chosen: null });
    expect(list.data.models.map(({ id }) => id)).toContain(data.id);
  });

  it.each([
    [{ weights: { trader: { retrun7d: 1 } } }, "body.weights.trader.retrun7d"],
    [{ weights: { trader: { "return7d*nothing": 1 } } }, "body.weights.trader.return7d*nothing"],
    [{ weights: { overall: { return7d: 1 } } }, "body.weights"],
    [{ weights: { trader: { return7d: 5000 } } }, "body.weights.trader.return7d"],
    [{ name: " " }, "body.name"],
  ])("is refused with the field that is wrong: %j", async (wrong, path) => {
    const body = { ...changes, name: "x", ...wrong };
    const init = json("POST", body);
    const told = await problemOf(createModel, createRoute, "/api/v1/models", init);
    expect(told.status).toBe(422);
    expect(told.errors.map((error) => error.path)).toContain(path);
  });

  it("is refused when no weight of a grade is left or its base is unknown", async () => {
    const trader = Object.fromEntries(
      Object.keys(priorModel.weights.trader).map((key) => [key, 0]),
    );
    const none = json("POST", { ...changes, weights: { trader }, name: "x" });
    const told = await problemOf(createModel, createRoute, "/api/v1/models", none);
    expect(told.errors.map(({ path }) => path)).toEqual(["body.weights.trader"]);
    const unknown = json("POST", { ...changes, base: "prior-0", name: "x" });
    expect((await problemOf(createModel, createRoute, "/api/v1/models", unknown)).status).toBe(404);
  });

  it("is previewed as a true grading with it would be", async () => {
    const kept = await post(createRoute, "/api/v1/models", { ...changes, name: "Previewed" });
    const model = await modelOf(kept.body.data.id);
    const shown = await openMarket(lastDay);
    const { before, after } = await regradeRun(shown, model.weights);
    const preview = await post(previewRoute, "/api/v1/models/preview", changes);
    expect(preview.status).toBe(200);
    const { data, meta } = previewModel.answer.parse(preview.body);
    expect(meta.run).toBe(shown.run.id);

    await gradeAsOf(lastDay, { model });
    const { rows } = await database.pool.query(
      `SELECT t.id, g.overall, g.trader, g.investor, g.moonshot FROM grades g JOIN tokens t ON t.key = g.token_key
       WHERE g.model_id = $1 AND g.overall IS NOT NULL`,
      [model.id],
    );
    expect(rows.length).toBeGreaterThan(20);
    const again = new Map(after.map(({ token, grade }) => [token.id, grade.grades]));
    const ungraded = after.filter(({ grade }) => grade.withheld !== null).length;
    expect(after.length - ungraded).toBe(rows.length);
    for (const row of rows)
      for (const kind of gradeKinds)
        expect(Math.abs((again.get(row.id)?.[kind] ?? -1) - row[kind])).toBeLessThan(1e-9);

    const best = [...rows].sort((a, b) => b.trader - a.trader)[0];
    expect(data.trader?.topAfter[0]).toMatchObject({ id: best.id });
    expect(data.trader?.topAfter[0]?.after).toBeCloseTo(best.trader, 9);
    expect(data.moonshot?.correlation).toBeCloseTo(1, 12);
    expect(data.trader?.correlation).toBeLessThan(1);
    expect(before.length).toBeGreaterThanOrEqual(after.length);
  });

  it("grades all days once it is chosen, and gives them back", async () => {
    const kept = await post(createRoute, "/api/v1/models", { ...changes, name: "Chosen" });
    const { id } = kept.body.data;
    expect(await choose(id)).toEqual({ served: id, chosen: id });
    expect((await gradeAsOf(lastDay - 20)).modelId).toBe(id);
    const list = await answerOf(
      listModels,
      listRoute,
      `/api/v1/models?asOf=${formatDay(lastDay - 40)}`,
    );
    expect(list.data).toMatchObject({ served: id, chosen: id });
    expect(await choose(null)).toEqual({ served: priorModel.id, chosen: null });
    expect(await latestRun()).toMatchObject({ modelId: priorModel.id, isStale: false });
    const unknown = json("PUT", { id: "fork-nothing" });
    expect(
      (await problemOf(useModel, useModelRoute, "/api/v1/models/current", unknown)).status,
    ).toBe(404);
  });
});
