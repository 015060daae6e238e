import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { dayOfCivil } from "@/lib/domain/market/day";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import { marketState } from "@/lib/services/market/market-state";
import { importFiles } from "./import-files";
import { type ImportFolder, importFolder } from "./testing/import-folder";
import { storeDigest, storedRows } from "./testing/stored";

let database: FreshDatabase;
let folder: ImportFolder;
beforeEach(async () => {
  database = await freshDatabase();
  folder = importFolder();
});
afterEach(async () => {
  folder.remove();
  await database.drop();
});

const header = "id,date,price,volume,market_cap\n";
const daily = `${header}-6,2021-01-01,1,10,100
-6,2021-01-02,2,0,
_,2021-02-03,3,30,0
`;

describe("the long form", () => {
  test("is stored as it stands, odd ids and all, with the unknown unknown", async () => {
    const report = await folder.loadFile("daily.csv", daily);
    expect(report).toMatchObject({ status: "imported", form: "long", rowsRead: 3, written: 3 });
    expect(report.rules).toEqual({ "market-cap-empty": 1, "market-cap-zero": 1 });
    expect(await storedRows(database.pool)).toEqual([
      "-6 2021-01-01 1 10 100",
      "-6 2021-01-02 2 0 -",
      "_ 2021-02-03 3 30 -",
    ]);
    expect(await marketState()).toMatchObject({
      kind: "imported",
      source: "Imported files",
      firstDay: dayOfCivil(2021, 1, 1),
      lastDay: dayOfCivil(2021, 2, 3),
      tokenCount: 2,
    });
  });

  test("imported twice is imported once", async () => {
    const path = folder.write("daily.csv", daily);
    const first = await folder.load(path);
    const digest = await storeDigest(database.pool);
    const second = await folder.load(path);
    expect(second.changed).toBe(false);
    expect(second.marketStamp).toBe(first.marketStamp);
    expect(second.files[0]).toMatchObject({ status: "unchanged", written: 0, unchanged: 3 });
    expect(await storeDigest(database.pool)).toBe(digest);
  });

  test("other bytes with the same rows change nothing either", async () => {
    const first = await folder.load(folder.write("daily.csv", daily));
    const second = await folder.load(folder.write("daily.csv.gz", gzipSync(daily)));
    expect(second.marketStamp).toBe(first.marketStamp);
    expect(second.files[0]).toMatchObject({ written: 0, unchanged: 3 });
  });

  test("adds to what is stored, in any order; the unknown does not erase the known", async () => {
    await folder.loadFile("daily.csv", daily);
    const report = await folder.loadFile(
      "more.csv",
      `${header}-6,2021-01-01,1.5,,\n-6,2020-12-31,0.5,5,\n-6,2021-01-02,2,0,\n`,
    );
    expect(report).toMatchObject({ written: 2, unchanged: 1 });
    expect((await storedRows(database.pool)).slice(0, 3)).toEqual([
      "-6 2020-12-31 0.5 5 -",
      "-6 2021-01-01 1.5 10 100",
      "-6 2021-01-02 2 0 -",
    ]);
  });

  test("a file that is imported again after another one is applied again", async () => {
    const path = folder.write("daily.csv", daily);
    await folder.load(path);
    await folder.loadFile("other.csv", `${header}-6,2021-01-01,9,,\n`);
    await folder.load(path);
    expect((await storedRows(database.pool))[0]).toBe("-6 2021-01-01 1 10 100");
  });

  test("of duplicates the last wins, and is counted", async () => {
    const report = await folder.loadFile(
      "duplicates.csv",
      `${header}a,2021-01-02,1,1,\na,2021-01-01,5,,\na,2021-01-02,2,,7\na,2021-01-02 13:00:00,3,,\n`,
    );
    expect(report.rules).toMatchObject({ "duplicate-day": 2, "intraday-stamp": 1 });
    expect(await storedRows(database.pool)).toEqual(["a 2021-01-01 5 - -", "a 2021-01-02 3 1 7"]);
  });

  test("any snapshot field may be a column, by either of its names", async () => {
    await folder.loadFile("fields.csv", "id,date,holders,top_10_share\na,2021-01-01,12,0.25\n");
    const { rows } = await database.pool.query("SELECT holders, top_10_share FROM latest_values");
    expect(rows).toEqual([{ holders: 12, top_10_share: 0.25 }]);
  });

  test("NDJSON and JSON arrays say the same as CSV", async () => {
    const objects = [
      { id: "a", date: "2021-01-01", price: 1, volume: 2, market_cap: null },
      { id: "a", date: "2021-01-02", price: "3" },
    ];
    await folder.loadFile("rows.ndjson", objects.map((row) => JSON.stringify(row)).join("\n"));
    const again = await folder.loadFile("rows.json", JSON.stringify(objects, null, 2));
    expect(again).toMatchObject({ rowsRead: 2, written: 0, unchanged: 2 });
    expect(await storedRows(database.pool)).toEqual(["a 2021-01-01 1 2 -", "a 2021-01-02 3 - -"]);
  });
});

describe("rows that cannot be used", () => {
  test("are told with line and reason, and the others are stored", async () => {
    const report = await folder.loadFile(
      "dirt.csv",
      `${header}a,2021-01-01,1,1,1
a,2021-01-02,1e308,1,1
a,2021-01-03,NaN,1,1
a,2021-01-04,-1,1,1
a,2999-01-01,1,1,1
a,2021-01-05,1,-1,1
a,2021-01-06,1
,2021-01-07,1,1,1
a,yesterday,1,1,1
a,2021-01-08,,,
a,2021-01-09,2,1,1
`,
    );
    expect(report).toMatchObject({ rowsRead: 11, written: 2, rowsRejected: 9 });
    expect(report.rejects.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      "3 value-too-large",
      "4 not-a-number",
      "5 price-not-positive",
      "6 date-in-future",
      "7 value-negative",
      "8 columns-wrong",
      "9 id-missing",
      "10 date-invalid",
      "11 no-value",
    ]);
    expect(report.rejects[0]?.reason).toBe('number beyond belief: price is "1e308"');
    const rejects = readFileSync(report.rejectsFile ?? "", "utf8")
      .trimEnd()
      .split("\n");
    expect(rejects).toHaveLength(10);
    expect(rejects[1]).toBe(
      '3,value-too-large,"number beyond belief: price is ""1e308""",a,2021-01-02,1e308,1,1',
    );
  });

  test("a file with nothing but such rows fails and leaves the store as it was", async () => {
    const report = await folder.loadFile("all-bad.csv", `${header}a,2021-01-01,0,,\n`);
    expect(report.status).toBe("failed");
    expect(report.error).toContain("none of its 1 rows can be used");
    expect(await marketState()).toBeNull();
  });
});

describe("several files", () => {
  test("one that cannot be imported stops none of the others", async () => {
    const report = await folder.load(
      folder.write("bad.csv", "a,b\n1,2\n"),
      folder.write("daily.csv", daily),
    );
    expect(report.files.map(({ status }) => status)).toEqual(["failed", "imported"]);
    expect(report.tokens).toBe(2);
  });

  test("a form that was asked for must fit", async () => {
    const path = folder.write("daily.csv", daily);
    const rejectsFolder = folder.path;
    const asMetadata = await importFiles([path], { form: "metadata", rejectsFolder });
    expect(asMetadata.files[0]?.error).toContain('is not of the form "metadata"');
    await expect(importFiles([path], { form: "excel", rejectsFolder })).rejects.toThrow(
      "exclusions, social, vendor-coin, metadata, long",
    );
  });
});

describe("a simulated market", () => {
  beforeEach(async () => {
    await loadDemoMarket({ seed: 7, tokens: 40, days: 120, lastDay: dayOfCivil(2021, 6, 1) });
  });

  test("gives way to real prices, all of it", async () => {
    const { changed } = await folder.load(folder.write("daily.csv", daily));
    expect(changed).toBe(true);
    expect(await marketState()).toMatchObject({ kind: "imported", seed: null, tokenCount: 2 });
    expect(await storedRows(database.pool)).toHaveLength(3);
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS simulated FROM tokens WHERE simulated",
    );
    expect(rows).toEqual([{ simulated: 0 }]);
  });

  test("stays when the file turns out to be malformed, or holds no prices", async () => {
    const before = await storeDigest(database.pool);
    await folder.loadFile("bad.csv", `${header}a,2021-01-01,1,1,1\n"b,2021-01-01,1,1,1\n`);
    const onlyNames = folder.write("names.csv", "id,symbol,name\na,x,A\n");
    await expect(folder.load(onlyNames)).rejects.toThrow("hold no prices");
    expect(await storeDigest(database.pool)).toBe(before);
    expect(await marketState()).toMatchObject({ kind: "simulated", seed: 7 });
  });
});
