import { afterAll, beforeAll, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { writeOutcomes } from "./outcomes";
import { writeFactorIcs } from "./outcomes-factors";
import { readRecordStamp } from "./outcomes-record";
import { inTransaction } from "./pool";
import { storeModel } from "./runs-status";
import { type DayOutcomeRow, writeDayOutcomes, writeSignalOutcomes } from "./signals-outcomes";
import { readSignalStamp } from "./signals-records";
import { writeSignals } from "./signals-write";

let database: FreshDatabase;
let tokenKey: number;
let runId: number;

beforeAll(async () => {
  database = await freshDatabase();
  const { pool } = database;
  await pool.query("INSERT INTO market (id, kind) VALUES (1, 'imported')");
  const { rows } = await pool.query<{ key: number }>(
    "INSERT INTO tokens (id, symbol, name) VALUES ('a', 'a', 'a') RETURNING key",
  );
  tokenKey = rows[0]?.key ?? 0;
  await inTransaction((client) => storeModel(client, priorModel));
  const { rows: runs } = await pool.query<{ id: number }>(
    `INSERT INTO runs (as_of, model_id, status, market_stamp, source) VALUES ('2024-01-07', $1, 'done', 'imported-1', 't')
     RETURNING id`,
    [priorModel.id],
  );
  runId = runs[0]?.id ?? 0;
});
afterAll(() => database.drop());

/** Whether doing something changes the stamp, and doing it again does not. */
async function changesOnce(
  stampOf: (db: FreshDatabase["pool"]) => Promise<string>,
  change: () => Promise<unknown>,
): Promise<readonly [boolean, boolean]> {
  const before = await stampOf(database.pool);
  await change();
  const once = await stampOf(database.pool);
  await change();
  return [once !== before, (await stampOf(database.pool)) !== once];
}

const after = (value: number) => ({
  tokenKey,
  returns: new Float64Array(5).fill(value),
  peak180d: 1,
  trough180d: 1,
  vanishedAfterDays: null,
});

it("the record's stamp changes with outcomes, correlations and runs, and with nothing else", async () => {
  const outcome = (value: number) => () =>
    inTransaction((client) => writeOutcomes(client, 19_729, [after(value)]));
  expect(await changesOnce(readRecordStamp, outcome(0.1))).toEqual([true, false]);
  expect(await changesOnce(readRecordStamp, outcome(0.2))).toEqual([true, false]);
  const correlations = (values: number[]) => () =>
    inTransaction((client) => writeFactorIcs(client, runId, 30, values));
  expect(await changesOnce(readRecordStamp, correlations([0.1, Number.NaN]))).toEqual([
    true,
    false,
  ]);
  expect(await changesOnce(readRecordStamp, correlations([0.2, Number.NaN]))).toEqual([
    true,
    false,
  ]);
  const unfinished = () => database.pool.query("UPDATE runs SET status = 'failed'");
  expect(await changesOnce(readRecordStamp, unfinished)).toEqual([true, false]);
});

it("the signals' stamp changes with signals, what followed them and the market", async () => {
  const found = {
    ...{ tokenKey, rule: "r", direction: 1 as const, day: 19_729, price: 1 },
    evidence: [],
  };
  const range = { from: 19_700, to: 19_740 };
  const signals = (price: number) => () =>
    inTransaction((client) => writeSignals(client, [{ ...found, price }], range));
  expect(await changesOnce(readSignalStamp, signals(1))).toEqual([true, false]);
  expect(await changesOnce(readSignalStamp, signals(2))).toEqual([true, false]);
  const { rows } = await database.pool.query<{ id: number }>("SELECT id FROM signals");
  const outcomes = { 7: { return: 0.5 } };
  const followed = () =>
    inTransaction((client) => writeSignalOutcomes(client, [{ id: rows[0]?.id ?? 0, outcomes }]));
  expect(await changesOnce(readSignalStamp, followed)).toEqual([true, false]);
  const day: DayOutcomeRow = {
    ...{ day: 19_729, horizonDays: 7, tokens: 3, mean: 0.1, riseShare: 0.5, fallShare: 0.5 },
    quantiles: Float64Array.of(0, 1),
  };
  const random = () => inTransaction((client) => writeDayOutcomes(client, [day]));
  expect(await changesOnce(readSignalStamp, random)).toEqual([true, false]);
  const removed = () => inTransaction((client) => writeSignals(client, [], range));
  expect(await changesOnce(readSignalStamp, removed)).toEqual([true, false]);
  const replaced = () => database.pool.query("UPDATE market SET version = 7");
  expect(await changesOnce(readSignalStamp, replaced)).toEqual([true, false]);
});
