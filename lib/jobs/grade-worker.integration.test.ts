import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { closeGradeSender } from "@/lib/services/grading/grade-queue";
import { requestRun } from "@/lib/services/grading/request-run";
import { gradedDays, runFor, runProgress } from "@/lib/services/grading/runs";
import {
  smallMarket,
  storeSmallMarket,
  touchMarket,
} from "@/lib/services/grading/testing/small-market";
import { startGradeWorker, type Worker } from "./grade-worker";

const { firstDay, lastDay } = smallMarket;
let database: FreshDatabase;
let worker: Worker | null = null;

beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket();
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  await closeGradeSender();
});
afterAll(() => database.drop());

const becomes = (day: number, state: string) =>
  expect.poll(async () => (await runProgress(day))?.state, { timeout: 20_000 }).toBe(state);

describe("the grade worker", () => {
  it("grades what was asked for before it began, once, and the newest day", async () => {
    const day = lastDay - 30;
    expect(await requestRun(day)).toMatchObject({ state: "queued", progress: 0, runId: null });
    await requestRun(day);
    worker = await startGradeWorker(database.url);
    await becomes(day, "done");
    await becomes(lastDay, "done");
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'grade' AND data->>'asOf' = '2024-08-31'",
    );
    expect(rows).toEqual([{ jobs: 1 }]);
    expect(await gradedDays()).toEqual([lastDay, day]);
  });

  it("grades a day that is asked for while it waits, and answers at once when it is fresh", async () => {
    worker = await startGradeWorker(database.url);
    await becomes(lastDay, "done");
    const day = lastDay - 60;
    await requestRun(day);
    await becomes(day, "done");
    expect(await requestRun(day)).toMatchObject({ state: "done", progress: 1 });
  });

  it("grades the newest day again when the market has changed", async () => {
    worker = await startGradeWorker(database.url);
    await becomes(lastDay, "done");
    const before = await runFor(lastDay);
    await touchMarket();
    await expect
      .poll(async () => (await runFor(lastDay))?.id, { timeout: 20_000 })
      .not.toBe(before?.id);
    expect((await runFor(lastDay))?.isStale).toBe(false);
  });

  it("takes over a day whose grading died with its process", async () => {
    const day = lastDay - 90;
    await requestRun(day);
    await database.pool.query("DELETE FROM pgboss.job");
    await database.pool.query("UPDATE runs SET status = 'running' WHERE status = 'queued'");
    expect(await runProgress(day)).toMatchObject({ state: "queued" });
    worker = await startGradeWorker(database.url);
    await becomes(day, "done");
  });

  it("does not take a day that is not stored", async () => {
    await expect(requestRun(firstDay - 1)).rejects.toThrow(/before the first stored day/);
  });
});
