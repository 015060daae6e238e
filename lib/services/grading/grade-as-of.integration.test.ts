import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findRun } from "@/lib/db/runs";
import { withRunLock } from "@/lib/db/runs-lock";
import { readRunRows } from "@/lib/db/runs-read";
import { markRequested, markStarted, storeModel } from "@/lib/db/runs-status";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { gradeDay } from "@/lib/domain/grading/grade-panel";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { gradeAsOf } from "./grade-as-of";
import { gradeRange } from "./grade-range";
import { loadPanel } from "./load-panel";
import { gradedDays, latestRun, runFor, runProgress } from "./runs";
import { cutMarket, smallMarket, storeSmallMarket, touchMarket } from "./testing/small-market";

const day = smallMarket.lastDay - 40;
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query("DELETE FROM runs");
});

/** The stored rows of a day's grades and data points, as text that shows every bit. */
async function storedBytes(asOf: number): Promise<string> {
  const run = await findRun(database.pool, asOf, priorModel.id);
  const { rows } = await database.pool.query(
    `SELECT (to_jsonb(g) - 'run_id')::text || (to_jsonb(v) - 'run_id')::text AS row
     FROM grades g JOIN factor_values v USING (run_id, token_key) WHERE run_id = $1 ORDER BY token_key`,
    [run?.id],
  );
  expect(rows.length).toBeGreaterThan(20);
  return JSON.stringify([run?.factorKeys, run?.fieldKeys, run?.statistics, rows]);
}

const rowsOf = async (asOf: number): Promise<GradedToken[]> => {
  const run = await findRun(database.pool, asOf, priorModel.id);
  if (!run) throw new Error("The day is not graded.");
  const client = await database.pool.connect();
  try {
    return await readRunRows(client, run);
  } finally {
    client.release();
  }
};

describe("gradeAsOf", () => {
  it("keeps a run that reads back exactly as it was graded", async () => {
    const run = await gradeAsOf(day);
    const client = await database.pool.connect();
    const { prepared } = await loadPanel(client, day, day);
    client.release();
    const graded = gradeDay(prepared, day, priorModel);
    expect(graded.statistics.graded).toBeGreaterThan(20);
    expect(run).toMatchObject({
      asOf: day,
      source: "Imported files",
      tokenCount: graded.rows.length,
    });
    expect(run.statistics).toEqual(graded.statistics);
    expect(await rowsOf(day)).toEqual(graded.rows);
  });

  it("grades again what was made with other data points or red flags", async () => {
    const run = await gradeAsOf(day);
    expect((await gradeAsOf(day)).id).toBe(run.id);
    await database.pool.query(
      `UPDATE runs SET statistics = jsonb_set(statistics, '{declarations}', '"other"') WHERE id = $1`,
      [run.id],
    );
    expect(await runFor(day)).toMatchObject({ id: run.id, isStale: true });
    expect((await gradeAsOf(day)).id).not.toBe(run.id);
    expect(await runFor(day)).toMatchObject({ isStale: false });
  });

  it("gives the same bytes when nothing after the day is stored", async () => {
    const both = [day, day - 100];
    await gradeRange(day - 100, day, 100);
    const whole = await Promise.all(both.map(storedBytes));
    try {
      await cutMarket(day);
      await database.pool.query("DELETE FROM runs");
      await gradeAsOf(day);
      expect(await storedBytes(day)).toBe(whole[0]);
      await cutMarket(day - 100);
      await gradeAsOf(day - 100);
      expect(await storedBytes(day - 100)).toBe(whole[1]);
    } finally {
      await storeSmallMarket();
    }
  });

  it("grades once when two ask at the same time", async () => {
    const [first, second, third] = await Promise.all([
      gradeAsOf(day),
      gradeAsOf(day),
      gradeAsOf(day),
    ]);
    expect(second.id).toBe(first.id);
    expect(third.id).toBe(first.id);
    expect(await gradedDays()).toEqual([day]);
  });

  it("returns the kept run until the market changes, then replaces it under a new id", async () => {
    const first = await gradeAsOf(day);
    expect((await gradeAsOf(day)).id).toBe(first.id);
    await touchMarket();
    expect(await runFor(day)).toMatchObject({ id: first.id, isStale: true });
    const second = await gradeAsOf(day);
    expect(second.id).not.toBe(first.id);
    expect(await runFor(day)).toMatchObject({ id: second.id, isStale: false });
    expect(await gradedDays()).toEqual([day]);
    expect((await gradeAsOf(day, { force: true })).id).not.toBe(second.id);
  });
});

describe("gradeAsOf in trouble", () => {
  it("takes over from a process that died while it graded", async () => {
    await storeModel(database.pool, priorModel);
    await markRequested(database.pool, day, priorModel.id, "Imported files");
    await withRunLock(day, priorModel.id, async (client) => {
      await markStarted(client, day, priorModel.id);
      expect(await runProgress(day)).toMatchObject({ state: "running", runId: null });
    });
    expect(await runProgress(day)).toMatchObject({ state: "queued", runId: null });
    expect(await runFor(day)).toBeNull();
    const run = await gradeAsOf(day);
    expect(await runProgress(day)).toMatchObject({ state: "done", runId: run.id, progress: 1 });
  });

  it("leaves nothing half-written and tells why when it cannot store the grades", async () => {
    const kept = await gradeAsOf(day);
    await touchMarket();
    await database.pool.query(
      `ALTER TABLE factor_values ADD CONSTRAINT refuse CHECK (run_id <= ${kept.id})`,
    );
    try {
      await expect(gradeAsOf(day)).rejects.toThrow(/refuse/);
    } finally {
      await database.pool.query("ALTER TABLE factor_values DROP CONSTRAINT refuse");
    }
    expect(await runProgress(day)).toMatchObject({ state: "failed", runId: kept.id });
    expect((await runProgress(day))?.error).toMatch(/refuse/);
    expect((await rowsOf(day)).length).toBe(kept.tokenCount);
    expect((await gradeAsOf(day)).id).not.toBe(kept.id);
  });

  it("names the stored range when the day is outside of it", async () => {
    await expect(gradeAsOf(smallMarket.firstDay - 1)).rejects.toThrow(
      "2023-12-31 is before the first stored day: snapshots go from 2024-01-01 to 2024-09-30.",
    );
    await expect(gradeAsOf(smallMarket.lastDay + 1)).rejects.toThrow(
      "2024-10-01 is after the last stored day",
    );
    expect(await latestRun()).toBeNull();
  });

  it("refuses other weights under the id of a stored model", async () => {
    await gradeAsOf(day);
    const changed = { ...priorModel, weights: { ...priorModel.weights, trader: { age: 1 } } };
    await expect(gradeAsOf(day - 1, { model: changed })).rejects.toThrow(
      /stored with other weights/,
    );
  });
});

describe("gradeRange", () => {
  it("grades the same as day by day", async () => {
    const days = [day - 14, day - 7, day];
    const outcomes = await gradeRange(day - 14, day, "week");
    expect(outcomes.map(({ run }) => run.asOf)).toEqual(days);
    expect(outcomes.every(({ isNew }) => isNew)).toBe(true);
    const together = await Promise.all(days.map(storedBytes));
    for (const asOf of days) await gradeAsOf(asOf, { force: true });
    expect(await Promise.all(days.map(storedBytes))).toEqual(together);
    expect((await gradeRange(day - 14, day, "week")).some(({ isNew }) => isNew)).toBe(false);
    expect((await latestRun())?.asOf).toBe(day);
  });
});
