import { afterAll, beforeAll, expect, it } from "vitest";
import { findModels } from "@/lib/db/models";
import { findServedModels } from "@/lib/db/served-model";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { parseDay } from "@/lib/domain/market/day";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { storeSmallMarket } from "@/lib/services/grading/testing/small-market";
import { isFitDue } from "./fit-due";
import { fitMarket } from "./fit-market";
import { readModel } from "./read-models";

const firstDay = parseDay("2021-01-01") ?? 0;
const lastDay = parseDay("2023-03-31") ?? 0;
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket({ tokens: 150, firstDay, lastDay });
});
afterAll(() => database.drop());

it("keeps a model every four weeks, each of what was known, and serves each day its own", async () => {
  expect(await isFitDue()).toBe(true);
  const outcome = await fitMarket();
  expect(outcome.models).toBeGreaterThan(3);
  expect(outcome.newModels).toBe(outcome.models);
  expect(await isFitDue()).toBe(false);
  expect((await fitMarket()).newModels).toBe(0);

  const models = (await findModels(database.pool)).filter(({ kind }) => kind === "fitted");
  expect(models.length).toBe(outcome.models);
  for (const { fit, validFrom } of models) {
    expect(fit?.learnedTo).toBeLessThan(validFrom ?? 0);
    expect(validFrom).toBeLessThanOrEqual(lastDay);
  }
  const [newest] = models;
  const before = (outcome.firstValidFrom ?? 0) - 1;
  expect(await findServedModels(database.pool, [lastDay, before])).toEqual([
    newest?.id,
    priorModel.id,
  ]);
  expect((await readModel(newest?.id ?? "")).data).toMatchObject({ kind: "fitted", base: null });
  const run = await gradeAsOf(lastDay);
  expect(run).toMatchObject({ modelId: newest?.id });
  expect(run.gradedCount).toBeGreaterThan(50);
});

it("learns nothing from a simulated market", async () => {
  await database.pool.query("UPDATE market SET kind = 'simulated'");
  expect(await isFitDue()).toBe(false);
  await expect(fitMarket()).rejects.toThrow(/simulated/);
  expect(await findServedModels(database.pool, [lastDay])).toEqual([priorModel.id]);
});
