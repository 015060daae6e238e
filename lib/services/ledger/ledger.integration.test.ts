import { afterAll, beforeAll, expect, test } from "vitest";
import { removeSimulatedChain } from "@/lib/db/ledger";
import { inTransaction } from "@/lib/db/pool";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { smallMarket, storeSmallMarket } from "@/lib/services/grading/testing/small-market";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import { appendMissingRuns } from "./append-missing-runs";
import { verifyLedger } from "./verify-ledger";

const { lastDay } = smallMarket;
const chain = "Imported files";
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await storeSmallMarket();
  await gradeAsOf(lastDay - 7);
  await gradeAsOf(lastDay);
});
afterAll(() => database.drop());

const query = (sql: string, values: unknown[] = []) => database.pool.query(sql, values);
const count = async () => (await verifyLedger()).entries;

/** Changes the table as somebody would who owns the database. */
const tamper = (sql: string) =>
  inTransaction(async (client) => {
    await client.query("ALTER TABLE ledger_entries DISABLE TRIGGER USER");
    await client.query(sql);
    await client.query("ALTER TABLE ledger_entries ENABLE TRIGGER USER");
  });

test("the model and each grading are recorded, and all is whole", async () => {
  const check = await verifyLedger();
  expect(check).toMatchObject({
    entries: 3,
    corrections: 0,
    broken: null,
    gradings: 2,
    mismatches: [],
  });
  expect(check.chains.get(chain)?.entries).toBe(3);
});

test("a grading of the same content adds nothing", async () => {
  await gradeAsOf(lastDay, { force: true });
  expect(await count()).toBe(3);
});

test("a grading of other content is a correction that names the older entry", async () => {
  await query(
    "UPDATE snapshots SET price = price * 1.5 WHERE day = date '1970-01-01' + $1::int AND token_key % 3 = 0",
    [lastDay],
  );
  await gradeAsOf(lastDay, { force: true });
  const check = await verifyLedger();
  expect(check).toMatchObject({ entries: 4, corrections: 1, broken: null, mismatches: [] });
  const { rows } = await query(
    "SELECT seq::text, content, hash FROM ledger_entries ORDER BY ledger_entries.seq",
  );
  expect(rows[3]?.content).toContain(`\ncorrects: ${rows[2]?.seq} ${rows[2]?.hash}\n`);
});

test("two processes that append at once do not fork the chain", async () => {
  await Promise.all([14, 21, 28, 35].map((days) => gradeAsOf(lastDay - days)));
  expect(await verifyLedger()).toMatchObject({ entries: 8, broken: null, mismatches: [] });
});

test("the database refuses to change, delete or empty it", async () => {
  for (const sql of [
    "UPDATE ledger_entries SET content = 'x'",
    "DELETE FROM ledger_entries",
    "TRUNCATE ledger_entries",
  ])
    await expect(query(sql)).rejects.toThrow("The ledger is append-only");
  await inTransaction(removeSimulatedChain);
  expect(await count()).toBe(8);
});

test("an entry changed behind its back is named", async () => {
  const { rows } = await query(
    "SELECT seq::text, content FROM ledger_entries ORDER BY ledger_entries.seq OFFSET 2 LIMIT 1",
  );
  const seq = rows[0]?.seq;
  await tamper(
    `UPDATE ledger_entries SET content = replace(content, 'token-1:', 'token-1:9') WHERE seq = ${seq}`,
  );
  expect((await verifyLedger()).broken).toMatchObject({ seq, chain });
  await tamper(
    `UPDATE ledger_entries SET content = replace(content, 'token-1:9', 'token-1:') WHERE seq = ${seq}`,
  );
  expect((await verifyLedger()).broken).toBeNull();
});

test("a removed last entry and changed grades are seen by holding the grades against it", async () => {
  await query(
    "UPDATE grades SET trader = trader + 1 WHERE run_id = (SELECT id FROM runs ORDER BY as_of LIMIT 1)",
  );
  const [changed] = (await verifyLedger()).mismatches;
  expect(changed?.reason).toContain("differ");
  await query(
    "UPDATE grades SET trader = trader - 1 WHERE run_id = (SELECT id FROM runs ORDER BY as_of LIMIT 1)",
  );
  await tamper("DELETE FROM ledger_entries WHERE seq = (SELECT max(seq) FROM ledger_entries)");
  const check = await verifyLedger();
  expect(check.broken).toBeNull();
  expect(check.mismatches).toHaveLength(1);
  expect(check.mismatches[0]?.reason).toContain("not in the ledger");
  expect(await appendMissingRuns()).toBe(1);
  expect(await verifyLedger()).toMatchObject({ broken: null, mismatches: [] });
});

test("a real chain stays when its market is replaced, a simulated one goes with its market", async () => {
  const demo = { tokens: 60, days: 120, lastDay, replaceReal: true };
  await loadDemoMarket({ ...demo, seed: 1 });
  await gradeAsOf(lastDay);
  expect([...(await verifyLedger()).chains.keys()].sort()).toEqual([chain, "Simulated market"]);
  await loadDemoMarket({ ...demo, seed: 2 });
  const check = await verifyLedger();
  expect([...check.chains.keys()]).toEqual([chain]);
  expect(check).toMatchObject({ broken: null, gradings: 0, mismatches: [] });
});
