import { beforeAll, describe, expect, it } from "vitest";
import { GET as getSignals } from "@/app/api/v1/signals/route";
import { GET as getRules } from "@/app/api/v1/signals/rules/route";
import { GET as getTokenSignals } from "@/app/api/v1/tokens/[id]/signals/route";
import { listSignalRules, listSignals, tokenSignals } from "@/lib/contracts/signals";
import { countChange } from "@/lib/db/change-counts";
import { getPool } from "@/lib/db/pool";
import { formatDay } from "@/lib/domain/market/day";
import { fillSignalOutcomes } from "@/lib/services/signals/fill-signal-outcomes";
import { recordSignals } from "@/lib/services/signals/record-signals";
import { last, lastDay, monthBefore, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, problemOf } from "./testing/call";

useGradedDemo();

const everything = { from: 0, to: lastDay + 1000 };
const list = (search: string) => answerOf(listSignals, getSignals, `/api/v1/signals?${search}`);

async function stored() {
  const { rows } = await getPool().query(
    "SELECT id, token_key, rule, day, price, evidence, outcomes FROM signals ORDER BY id",
  );
  return rows;
}

beforeAll(async () => {
  await recordSignals(everything);
  await fillSignalOutcomes();
});

describe("recording", () => {
  it("is idempotent: once more, in other parts, changes nothing", async () => {
    const before = await stored();
    expect(before.length).toBeGreaterThan(100);
    const again = await recordSignals(everything);
    expect(again).toEqual({ stored: before.length, changed: 0, removed: 0 });
    await recordSignals({ from: lastDay - 100, to: lastDay - 50 });
    await recordSignals({ from: lastDay - 49, to: lastDay });
    expect(await fillSignalOutcomes()).toEqual({ signals: before.length, changed: 0 });
    expect(await stored()).toEqual(before);
  });

  it("takes back what is not found any more, and restores it", async () => {
    const before = await stored();
    const [first] = before;
    await getPool().query(
      "INSERT INTO signals (token_key, rule, direction, day, evidence) VALUES ($1, 'gone', 1, $2, '[]')",
      [first.token_key, first.day],
    );
    await getPool().query("UPDATE signals SET price = 1e9 WHERE id = $1", [first.id]);
    expect(await recordSignals(everything)).toMatchObject({ changed: 1, removed: 1 });
    expect(await fillSignalOutcomes()).toMatchObject({ changed: 1 });
    expect(await stored()).toEqual(before);
  });

  it("counts outcomes from the price of the day, and random tokens of the same day", async () => {
    const { rows } = await getPool().query(
      `SELECT s.price, s.outcomes -> '7' ->> 'return' AS after, later.price AS later
       FROM signals s JOIN snapshots now ON (now.token_key, now.day) = (s.token_key, s.day)
       JOIN snapshots later ON (later.token_key, later.day) = (s.token_key, s.day + 7)
       WHERE now.price = s.price AND s.outcomes ? '7' AND later.price / now.price BETWEEN 0.2 AND 5 LIMIT 50`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { price, after, later } of rows)
      expect(Number(after)).toBeCloseTo(later / price - 1, 9);
    const { rows: days } = await getPool().query(
      "SELECT min(tokens) AS fewest, max(rise_share + fall_share) AS share FROM day_outcomes",
    );
    expect(days[0].fewest).toBeGreaterThan(10);
    expect(days[0].share).toBeLessThanOrEqual(1.000001);
  });
});

describe("GET /api/v1/signals", () => {
  it("pages through all signals once, newest first", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    let total = 0;
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        `limit=40${cursor === "" ? "" : `&cursor=${cursor}`}`,
      );
      for (const { rule, day, token } of page.data) seen.push(`${day} ${token.id} ${rule}`);
      cursor = page.page.cursor;
      total = page.page.total;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    const days = seen.map((text) => text.slice(0, 10));
    expect(days).toEqual([...days].sort().reverse());
  });

  it("filters by rule, direction, sector and days", async () => {
    const { data } = await list("rule=goldenCross,deathCross&direction=bearish&limit=500");
    expect(new Set(data.map(({ rule }) => rule))).toEqual(new Set(["deathCross"]));
    const memes = await list("sector=meme&limit=500");
    expect(new Set(memes.data.map(({ sector }) => sector))).toEqual(new Set(["meme"]));
    const week = await list(`from=${formatDay(lastDay - 60)}&to=${formatDay(lastDay - 54)}`);
    for (const { day } of week.data) expect(day >= formatDay(lastDay - 60)).toBe(true);
  });

  it("hides what came after the day shown, unless asked to reveal it", async () => {
    const { data } = await list(`asOf=${monthBefore}&limit=500`);
    expect(data.length).toBeGreaterThan(20);
    expect(data.filter(({ day }) => day > monthBefore)).toEqual([]);
    const later = data
      .flatMap(({ outcomes }) => outcomes)
      .filter(({ knownOn }) => knownOn > monthBefore);
    expect(later.filter((outcome) => outcome.return !== null)).toEqual([]);
    for (const { knownOn, state } of later)
      expect(state).toBe(knownOn > last ? "pending" : "hidden");
    const revealed = await list(`asOf=${monthBefore}&reveal=true&limit=500`);
    const states = revealed.data.flatMap(({ outcomes }) => outcomes.map(({ state }) => state));
    expect(states).not.toContain("hidden");
    expect(states).toContain("known");
  });

  it.each([
    ["rule=nonsense", "rule"],
    ["sector=ai,nonsense", "sector"],
    ["from=2026-05-02&to=2026-05-01", "to"],
    ["cursor=x", "cursor"],
    ["limit=0", "limit"],
  ])("refuses %s", async (search, path) => {
    const problem = await problemOf(listSignals, getSignals, `/api/v1/signals?${search}`);
    expect(problem).toMatchObject({ status: 422, errors: [{ path }] });
  });
});

describe("GET /api/v1/signals/rules", () => {
  it("tells every rule with its record, abstaining where there is too little", async () => {
    const { data } = await answerOf(listSignalRules, getRules, "/api/v1/signals/rules");
    expect(data.length).toBeGreaterThanOrEqual(14);
    for (const { records } of data) {
      expect(records.map(({ horizonDays }) => horizonDays)).toEqual([1, 7, 30, 90]);
      for (const { n, tooFew, signals, random, edge } of records) {
        expect(tooFew).toBe(n < 100);
        expect(signals === null).toBe(tooFew);
        if (signals === null || random === null || edge === null) continue;
        expect(edge.value).toBeCloseTo(signals.mean.value - random.mean.value, 9);
        expect(signals.mean.low).toBeLessThanOrEqual(signals.mean.high);
      }
    }
  });

  it("has numbers where there is enough", async () => {
    await getPool().query(
      `INSERT INTO signals (token_key, rule, direction, day, price, evidence, outcomes)
       SELECT DISTINCT ON (s.token_key, s.day) s.token_key, 'unlockCliffAhead', -1, s.day, s.price, '[]'::jsonb,
         '{"1":{"return":-0.9,"vanished":true}}'::jsonb
       FROM signals s JOIN day_outcomes d ON (d.day, d.horizon_days) = (s.day, 1)
       ON CONFLICT (token_key, rule, day) DO UPDATE SET outcomes = excluded.outcomes`,
    );
    await countChange(getPool(), "signals");
    const { data } = await answerOf(listSignalRules, getRules, "/api/v1/signals/rules");
    const record = data.find(({ key }) => key === "unlockCliffAhead")?.records[0];
    expect(record?.n).toBeGreaterThan(100);
    expect(record?.vanished).toBe(record?.n);
    expect(record?.signals?.mean.value).toBeCloseTo(-0.9, 9);
    expect(record?.signals?.hitRate).toEqual({ value: 1, low: 1, high: 1 });
    expect(record?.random?.hitRate.value).toBeGreaterThan(0.2);
    expect(record?.edge?.value).toBeLessThan(-0.8);
    await recordSignals(everything);
  });

  it("knows no more on a past day than was known then", async () => {
    const now = await answerOf(listSignalRules, getRules, "/api/v1/signals/rules");
    const past = await answerOf(
      listSignalRules,
      getRules,
      `/api/v1/signals/rules?asOf=${monthBefore}`,
    );
    const count = ({ data }: typeof now) =>
      data.flatMap(({ records }) => records.map(({ n }) => n)).reduce((a, b) => a + b);
    expect(count(past)).toBeLessThan(count(now));
  });
});

describe("GET /api/v1/tokens/{id}/signals", () => {
  it("has the token's own signals", async () => {
    const { data } = await list("limit=1");
    const id = data[0]?.token.id;
    const own = await answerOf(tokenSignals, getTokenSignals, `/api/v1/tokens/${id}/signals`);
    expect(own.data.signals[0]).toEqual(
      expect.objectContaining({ rule: data[0]?.rule, day: data[0]?.day }),
    );
    const past = await answerOf(
      tokenSignals,
      getTokenSignals,
      `/api/v1/tokens/${id}/signals?asOf=${monthBefore}`,
    );
    for (const { day } of past.data.signals) expect(day <= monthBefore).toBe(true);
  });

  it("is not found under another id", async () => {
    expect(
      await problemOf(tokenSignals, getTokenSignals, "/api/v1/tokens/no-such-token/signals"),
    ).toMatchObject({ status: 404 });
  });
});
