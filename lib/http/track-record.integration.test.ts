import { beforeAll, describe, expect, it } from "vitest";
import { GET as getLedgerRoute } from "@/app/api/v1/ledger/route";
import { GET as getTrackRecordRoute } from "@/app/api/v1/track-record/route";
import { getLedger, getTrackRecord } from "@/lib/contracts/track-record";
import { getPool } from "@/lib/db/pool";
import { formatDay } from "@/lib/domain/market/day";
import { weekEndUpTo } from "@/lib/domain/market/week";
import { gradeDays } from "@/lib/services/grading/grade-days";
import { fillFactorIcs } from "@/lib/services/outcomes/fill-factor-ics";
import { fillOutcomes } from "@/lib/services/outcomes/fill-outcomes";
import { lastDay, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, call, problemOf } from "./testing/call";

useGradedDemo();

const newest = weekEndUpTo(lastDay);
const path = "/api/v1/track-record";
const record = async (search: string) =>
  (await answerOf(getTrackRecord, getTrackRecordRoute, `${path}?${search}`)).data;

describe("the track record", () => {
  beforeAll(async () => {
    await gradeDays([70, 63, 56, 49, 42, 35, 28, 21, 14, 7, 0].map((days) => newest - days));
    const { changedDays } = await fillOutcomes();
    await fillFactorIcs(changedDays);
  }, 60_000);

  it("tells what followed every bucket of the weeks that are over, and abstains from few", async () => {
    const data = await record("grade=trader&horizon=7");
    expect(data).toMatchObject({
      horizonDays: 7,
      simulated: true,
      weeks: { known: 10, waiting: 1 },
    });
    expect(data.all.n).toBeGreaterThan(400);
    expect(data.buckets.reduce((sum, { n }) => sum + n, 0)).toBe(data.all.n);
    for (const { n, figures } of data.buckets) expect(figures === null).toBe(n < 100);
    expect(data.all.figures?.median.interval).not.toBeNull();
    expect(data.bestFactor?.rankIc.weeks).toBeGreaterThanOrEqual(8);
    expect(data.bestFactor?.grade.weeks).toBe(data.bestFactor?.rankIc.weeks);
    expect(data.bitcoin).toBeNull();
  });

  it("agrees with the median of the stored outcomes", async () => {
    const { rows } = await getPool().query(
      `SELECT count(*)::int AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY
         CASE WHEN o.vanished_after_days < 4 THEN -0.9 ELSE o.return_7d END) AS median
       FROM runs r JOIN grades g ON g.run_id = r.id
         JOIN outcomes o ON o.day = r.as_of AND o.token_key = g.token_key
       WHERE g.trader IS NOT NULL AND o.return_7d IS NOT NULL AND extract(dow FROM r.as_of) = 0`,
    );
    const { all } = await record("grade=trader&horizon=7");
    expect([all.n, all.figures?.median.value]).toEqual([rows[0]?.n, rows[0]?.median]);
  });

  it("knows on a past day only what was over by then", async () => {
    const asOf = formatDay(newest - 42);
    const data = await record(`grade=trader&horizon=7&asOf=${asOf}`);
    expect(data).toMatchObject({ asOf, weeks: { known: 4, waiting: 1 } });
    expect((await record(`grade=trader&horizon=180&asOf=${asOf}`)).weeks.known).toBe(0);
  });

  it("leaves out survivors and sizes when asked, and takes each grade's own horizon", async () => {
    const everybody = await record("grade=investor");
    const survivors = await record("grade=trader&horizon=7&survivors=only");
    const small = await record("grade=trader&horizon=7&maxCap=5000000");
    const all = await record("grade=trader&horizon=7");
    expect(everybody.horizonDays).toBe(90);
    expect(survivors.all.n).toBeLessThanOrEqual(all.all.n);
    expect(survivors.flattery[0]?.everybody.n).toBe(all.all.n);
    expect(small.all.n).toBeLessThan(all.all.n);
    expect(small.marketCap).toEqual({ min: 0, max: 5_000_000 });
  });

  it("is answered from its tag while nothing changed, and refuses what it does not know", async () => {
    const address = `${path}?grade=trader&horizon=7`;
    const first = await call(getTrackRecord, getTrackRecordRoute, address);
    const etag = first.headers.get("etag") ?? "";
    const again = await call(getTrackRecord, getTrackRecordRoute, address, {
      headers: { "if-none-match": etag },
    });
    expect(again.status).toBe(304);
    const problem = await problemOf(getTrackRecord, getTrackRecordRoute, `${path}?horizon=31`);
    expect(problem.status).toBe(422);
  });

  it("rests on a ledger whose head and state are told", async () => {
    const { data } = await answerOf(getLedger, getLedgerRoute, "/api/v1/ledger");
    expect(data).toMatchObject({ chain: "Simulated market", whole: true, broken: null });
    expect(data.gradings).toBe(12);
    expect(data.head).toMatch(/^[0-9a-f]{64}$/);
  });
});
