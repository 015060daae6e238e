import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { gradeRange } from "@/lib/services/grading/grade-range";
import {
  cutMarket,
  smallMarket,
  storeSmallMarket,
  touchMarket,
} from "@/lib/services/grading/testing/small-market";
import { closeFrames, frameFor, frameOfRun } from "./frames";
import { laggedNumbers } from "./frames-lag";

const { firstDay, lastDay } = smallMarket;
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket();
  await gradeRange(lastDay - 1, lastDay, "day");
});
afterEach(() => closeFrames());
afterAll(() => database.drop());

async function frameOf(asOf: number | "latest"): Promise<MarketFrame> {
  const frame = await frameFor(asOf);
  if (!frame) throw new Error("The day is not graded.");
  return frame;
}

/** Resolves once the newest frame is another one than `before`. */
const nextLatest = (before: MarketFrame): Promise<MarketFrame> =>
  expect
    .poll(() => frameOf("latest").then(({ run }) => run.id), { timeout: 10_000 })
    .not.toBe(before.run.id)
    .then(() => frameOf("latest"));

describe("frameFor", () => {
  it("opens the newest graded day, an older one, and none that is not graded", async () => {
    const latest = await frameOf("latest");
    expect(latest.run).toMatchObject({ asOf: lastDay, source: "Imported files" });
    expect(latest.size).toBeGreaterThan(20);
    expect((await frameOf(lastDay - 1)).run.asOf).toBe(lastDay - 1);
    expect(await frameFor(lastDay - 2)).toBeNull();
    expect(await frameFor(firstDay - 1)).toBeNull();
  });

  it("builds a frame once however many ask, and the same again after a restart", async () => {
    const together = await Promise.all(Array.from({ length: 8 }, () => frameOf(lastDay)));
    expect(new Set(together).size).toBe(1);
    const [before] = together;
    expect(await frameOf("latest")).toBe(before);
    expect(await frameOfRun(before?.run.id ?? 0)).toBe(before);
    await closeFrames();
    const after = await frameOf(lastDay);
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
  });

  it("swaps the newest frame when a run is announced, and keeps the replaced run for who holds it", async () => {
    const before = await frameOf("latest");
    await touchMarket();
    const run = await gradeAsOf(lastDay);
    const after = await nextLatest(before);
    expect(after.run.id).toBe(run.id);
    expect((await frameOf(lastDay)).run.id).toBe(run.id);
    expect(await frameOfRun(before.run.id)).toBe(before);
    await closeFrames();
    expect(await frameOfRun(before.run.id)).toBeNull();
  });

  it("hears of new runs again after the connection was lost", async () => {
    const before = await frameOf("latest");
    const killed = await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'moonscope listen'`,
    );
    expect(killed.rowCount).toBeGreaterThan(0);
    const run = await gradeAsOf(lastDay, { force: true });
    expect((await nextLatest(before)).run.id).toBe(run.id);
  });
});

describe("laggedNumbers", () => {
  it("reads a graded day from its run", async () => {
    const frame = await frameOf(lastDay);
    const earlier = await frameOf(lastDay - 1);
    const lagged = await laggedNumbers(frame, "grade", 1);
    const row = frame.ids.indexOf("token-2");
    expect(lagged.ok && lagged.values[row]).toBe(
      earlier.numbers.get("grade")?.[earlier.ids.indexOf("token-2")],
    );
    expect(lagged.ok && lagged.values.length).toBe(frame.size);
  });

  it("reads a market field of a day that is not graded as its grading would see it", async () => {
    const frame = await frameOf(lastDay);
    const columns = ["price", "marketCap", "volume", "holders"];
    const ungraded = await Promise.all(columns.map((id) => laggedNumbers(frame, id, 30)));
    await gradeAsOf(lastDay - 30);
    const graded = await Promise.all(columns.map((id) => laggedNumbers(frame, id, 30)));
    expect(ungraded).toEqual(graded);
    expect(await laggedNumbers(frame, "price", 400)).toEqual({
      ok: true,
      values: new Float64Array(frame.size).fill(Number.NaN),
    });
  });

  it("says that the day must be graded for anything else", async () => {
    expect(await laggedNumbers(await frameOf(lastDay), "grade", 7)).toEqual({
      ok: false,
      day: lastDay - 7,
      message: "lag(grade, 7) needs the grades of 2024-09-23, which is not graded yet.",
    });
  });

  it("shows no token that the market no longer lists", async () => {
    const ended = (await frameOf(lastDay)).ids.includes("token-8");
    expect(ended).toBe(false);
    await cutMarket(lastDay - 85);
    await gradeAsOf(lastDay - 85);
    expect((await frameOf(lastDay - 85)).ids).toContain("token-8");
  });
});
