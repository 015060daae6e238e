import { afterAll, beforeAll } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { formatDay, parseDay } from "@/lib/domain/market/day";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { closeGradeSender } from "@/lib/services/grading/grade-queue";
import { closeFrames } from "@/lib/services/market/frames";
import { loadDemoMarket } from "@/lib/services/market/load-demo";

/** The days of the test's market: two are graded, one between them is not. */
export const lastDay = parseDay("2026-05-31") ?? 0;
export const last = formatDay(lastDay);
export const monthBefore = formatDay(lastDay - 30);
export const ungraded = formatDay(lastDay - 3);

/** Gives the suite a simulated market of 80 tokens, graded on its last day and 30 days before. */
export function useGradedDemo(): void {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await loadDemoMarket({ seed: 7, tokens: 80, days: 240, lastDay });
    await gradeAsOf(lastDay - 30);
    await gradeAsOf(lastDay);
  });
  afterAll(async () => {
    await closeGradeSender();
    await closeFrames();
    await database.drop();
  });
}
