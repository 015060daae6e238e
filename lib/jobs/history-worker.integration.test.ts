import { afterAll, beforeAll, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { closeGradeSender } from "@/lib/services/grading/grade-queue";
import { requestRun } from "@/lib/services/grading/request-run";
import { gradedDays } from "@/lib/services/grading/runs";
import {
  smallMarket,
  storeSmallMarket,
  touchMarket,
} from "@/lib/services/grading/testing/small-market";
import { historyWeeks } from "@/lib/services/history/history-weeks";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";
import { startGradeWorker } from "./grade-worker";
import { startHistoryWorker } from "./history-worker";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket();
});
afterAll(async () => {
  await closeGradeSender();
  await database.drop();
});

const { lastDay } = smallMarket;
const patience = { timeout: 60_000, interval: 250 };
const counts = async () => {
  const { rows } = await database.pool.query(
    `SELECT (SELECT count(*)::int FROM runs WHERE status = 'done') AS runs,
       (SELECT count(DISTINCT day)::int FROM outcomes) AS followed,
       (SELECT count(*)::int FROM factor_ics WHERE horizon_days = 30) AS ics,
       (SELECT count(*)::int FROM ledger_entries) AS entries`,
  );
  return rows[0];
};

it("grades every past week, follows it, and goes on where it was stopped", async () => {
  const first = await startHistoryWorker(0);
  await expect.poll(async () => (await gradedDays()).length, patience).toBeGreaterThan(2);
  await first.stop();
  const weeks = await historyWeeks();
  expect(weeks.slice(0, 8).some(({ isGraded }) => isGraded)).toBe(true);
  expect(weeks.at(-1)?.isGraded).toBe(false);

  const second = await startHistoryWorker(0);
  await expect.poll(async () => (await counts()).ics, patience).toBeGreaterThan(25);
  await second.stop();
  const done = await historyWeeks();
  expect(done.every(({ isGraded, isFollowed }) => isGraded && isFollowed)).toBe(true);
  expect(await counts()).toMatchObject({ runs: weeks.length, followed: weeks.length });
  expect(await verifyLedger()).toMatchObject({ broken: null, mismatches: [] });
});

it("lets a day that is asked for go first, and adds nothing the second time", async () => {
  const grades = await startGradeWorker(database.url);
  await touchMarket();
  const history = await startHistoryWorker(0);
  const day = lastDay - 2;
  await requestRun(day);
  await expect.poll(async () => (await gradedDays()).includes(day), patience).toBe(true);
  const stale = async () =>
    (
      await database.pool.query(
        "SELECT FROM runs, market WHERE market_stamp <> market.kind || '-' || market.version",
      )
    ).rows.length;
  await expect.poll(stale, patience).toBe(0);
  const { corrections } = await verifyLedger();
  await history.stop();
  await grades.stop();
  expect(corrections).toBe(0);
});
