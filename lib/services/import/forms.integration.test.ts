import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { dayOfCivil, formatDay } from "@/lib/domain/market/day";
import { type ImportFolder, importFolder } from "./testing/import-folder";
import { storedRows } from "./testing/stored";

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

const tokens = async (columns: string) =>
  (await database.pool.query(`SELECT ${columns} FROM tokens ORDER BY id`)).rows;

describe("metadata", () => {
  const metadata = `id,symbol,name,categories,asset_platform,contract,genesis_date,homepage,twitter,telegram,github,image
lido,ldo,Lido,Liquid Staking|Liquid Staking Governance Tokens,ethereum,0x1,2020-12-17,https://lido.fi/,@lido,,https://github.com/a|ftp://b,
usdq,usdq,"USD, quoted",Stablecoins,,,soon,javascript:alert(1),https://x.com/usdq,,,
`;

  test("gives tokens their sector, exclusion, chain and links", async () => {
    const report = await folder.loadFile("meta.csv", metadata);
    expect(report).toMatchObject({ form: "metadata", written: 2, unchanged: 0 });
    expect(report.rules).toEqual({ "link-unusable": 2, "genesis-date-invalid": 1 });
    expect(
      await tokens(
        "id, name, sector_id, excluded_as, chain, genesis_date::text, homepage, twitter, github",
      ),
    ).toEqual([
      {
        id: "lido",
        name: "Lido",
        sector_id: "defi",
        excluded_as: null,
        chain: "ethereum",
        genesis_date: "2020-12-17",
        homepage: "https://lido.fi/",
        twitter: "lido",
        github: ["https://github.com/a"],
      },
      {
        id: "usdq",
        name: "USD, quoted",
        sector_id: null,
        excluded_as: "stablecoin",
        chain: null,
        genesis_date: null,
        homepage: null,
        twitter: "usdq",
        github: [],
      },
    ]);
  });

  test("imported twice is imported once, also after prices", async () => {
    const meta = folder.write("meta.csv", metadata);
    const daily = folder.write("daily.csv", "id,date,price\nlido,2021-01-05,1\n");
    const first = await folder.load(meta, daily);
    const second = await folder.load(meta, daily);
    expect(second.marketStamp).toBe(first.marketStamp);
    expect(second.files.map(({ written, unchanged }) => [written, unchanged])).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  test("names tokens that prices have brought already", async () => {
    await folder.loadFile("daily.csv", "id,date,price\nlido,2021-01-05,1\n");
    expect(await tokens("id, symbol, name")).toEqual([
      { id: "lido", symbol: "lido", name: "lido" },
    ]);
    await folder.loadFile("meta.csv", metadata);
    expect((await tokens("id, symbol, name"))[0]).toEqual({
      id: "lido",
      symbol: "ldo",
      name: "Lido",
    });
    expect(await storedRows(database.pool)).toEqual(["lido 2021-01-05 1 - -"]);
  });
});

test("exclusion lists exclude, but no governance token for its category", async () => {
  await folder.loadFile("meta.csv", "id,symbol,name,categories\nwbtc,wbtc,Wrapped,DePIN\n");
  const report = await folder.loadFile(
    "wrapped.csv",
    `\ufeffcoin_id,name,symbol,is_stablecoin,is_wrapped_coin,all_categories
ankr,Ankr,ankr,False,True,Liquid Staking Governance Tokens;DePIN;Liquid Staking
steth,Staked,steth,False,True,Liquid Staking Tokens;Liquid Staking
usdz,USDz,usdz,True,False,Stablecoins
wbtc,Other name,wbtc,False,True,Wrapped-Tokens
`,
  );
  expect(report).toMatchObject({ form: "exclusions", written: 4 });
  expect(report.rules).toEqual({ "exclusion-unconfirmed": 1 });
  expect(await tokens("id, name, sector_id, excluded_as")).toEqual([
    { id: "ankr", name: "Ankr", sector_id: "depin", excluded_as: null },
    { id: "steth", name: "Staked", sector_id: "defi", excluded_as: "liquid-staked" },
    { id: "usdz", name: "USDz", sector_id: null, excluded_as: "stablecoin" },
    { id: "wbtc", name: "Wrapped", sector_id: "depin", excluded_as: "wrapped" },
  ]);
});

test("of a per-coin history the day's last observation is kept, by its time", async () => {
  const day = Date.UTC(2021, 0, 1);
  const hour = 3_600_000;
  const report = await folder.loadFile(
    "coingecko_some-coin.csv",
    `timestamp,price,volume,market_cap
${day},1,10,0.0
${day + 20 * hour},3,30,300
${day + 10 * hour},2,20,200
${day + 24 * hour},4,40,400
`,
  );
  expect(report).toMatchObject({ form: "vendor-coin", rowsRead: 4, written: 2 });
  expect(report.rules).toMatchObject({ "last-of-day": 2, "intraday-stamp": 1 });
  expect(await storedRows(database.pool)).toEqual([
    "some-coin 2021-01-01 3 30 300",
    "some-coin 2021-01-02 4 40 400",
  ]);
});

describe("the social panel", () => {
  const firstDay = dayOfCivil(2018, 1, 4);
  const days = Array.from({ length: 6 }, (_, week) => formatDay(firstDay + 7 * week));
  const panel = `symbol,date,close,market_cap,total_volume,twitter_followers,commit_count_4_weeks\n${days
    .map((day) => `ABC,${day},2,0,5,100,0\nXYZ,${day},7,,0,0,3`)
    .join("\n")}\n`;
  const prices = (id: string, price: number) =>
    days.map((day) => `${id},${day},${price}`).join("\n");

  test("joins the token of the same symbol and prices; others become tokens of their own", async () => {
    await folder.load(
      folder.write("meta.csv", "id,symbol,name\nabc-one,abc,One\nabc-two,abc,Two\nxyz,xyz,Xyz\n"),
      folder.write(
        "daily.csv",
        `id,date,price\n${[prices("abc-one", 1.9), prices("abc-two", 900), prices("xyz", 0.001)].join("\n")}\n`,
      ),
    );
    const report = await folder.loadFile("panel.csv", panel);
    expect(report).toMatchObject({ form: "social", rowsRead: 12, written: 12, rowsRejected: 0 });
    expect(report.rules).toMatchObject({ "symbol-unconfirmed": 1, "market-cap-zero": 6 });
    const { rows } = await database.pool.query(
      `SELECT t.id, t.name, l.price, l.volume_24h, l.twitter_followers, l.commits_4w
         FROM latest_values AS l JOIN tokens AS t ON t.key = l.token_key ORDER BY t.id`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["abc-one", "One", 1.9, 5, 100, 0],
      ["abc-two", "Two", 900, null, null, null],
      ["symbol-xyz", "XYZ", 7, null, null, 3],
      ["xyz", "Xyz", 0.001, null, null, null],
    ]);
  });

  test("joins the token with the same record, whatever its symbol", async () => {
    const rows = (id: string, price: number, volume: number) =>
      days.map((day, i) => `${id},${day},${price},${volume + i}`).join("\n");
    await folder.loadFile(
      "daily.csv",
      `id,date,price,volume\n${rows("a-coin", 30, 1000)}\n${rows("b-coin", 2, 5000)}\n`,
    );
    const report = await folder.loadFile(
      "panel.csv",
      `symbol,date,close,total_volume,twitter_followers\n${days
        .map((day, i) => `ABC,${day},2,${1000.2 + i},9`)
        .join("\n")}\n`,
    );
    expect(report).toMatchObject({ written: 6 });
    expect(await tokens("id")).toEqual([{ id: "a-coin" }, { id: "b-coin" }]);
    const { rows: latest } = await database.pool.query(
      "SELECT price, twitter_followers FROM latest_values WHERE twitter_followers IS NOT NULL",
    );
    expect(latest).toEqual([{ price: 30, twitter_followers: 9 }]);
  });

  test("rejects a symbol that two tokens with these prices have", async () => {
    await folder.load(
      folder.write("meta.csv", "id,symbol,name\nabc-one,abc,One\nabc-two,ABC,Two\n"),
      folder.write(
        "daily.csv",
        `id,date,price\n${prices("abc-one", 2)}\n${prices("abc-two", 2)}\n`,
      ),
    );
    const report = await folder.loadFile("panel.csv", panel);
    expect(report).toMatchObject({ written: 6, rowsRejected: 6 });
    expect(report.rejects[0]?.reason).toBe('symbol of several known tokens: symbol is "ABC"');
  });
});
