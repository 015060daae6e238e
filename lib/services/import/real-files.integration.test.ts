import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { dayOfCivil } from "@/lib/domain/market/day";
import { marketState } from "@/lib/services/market/market-state";
import { type ImportFolder, importFolder } from "./testing/import-folder";

const data = resolve("../shared/data");
const isHere = existsSync(data);
const name = isHere
  ? "files of a real vendor"
  : `files of a real vendor: skipped, there is no folder ${data}`;

describe.skipIf(!isHere)(name, () => {
  let database: FreshDatabase;
  let folder: ImportFolder;
  beforeAll(async () => {
    database = await freshDatabase();
    folder = importFolder();
  });
  afterAll(async () => {
    folder.remove();
    await database.drop();
  });

  test("descriptions, exclusions and per-coin histories", async () => {
    const names = [
      "coingecko_metadata.csv",
      "stablecoins.csv",
      "wrapped_coins.csv",
      "raw/coingecko_bitcoin.csv",
      "raw/coingecko_pepe.csv",
      "raw/coingecko_usd-coin.csv",
    ];
    const { files } = await folder.load(...names.map((file) => resolve(data, file)));
    expect(files.map(({ form, status, rowsRead }) => [form, status, rowsRead])).toEqual([
      ["metadata", "imported", 683],
      ["exclusions", "imported", 74],
      ["exclusions", "imported", 100],
      ["vendor-coin", "imported", 4470],
      ["vendor-coin", "imported", 169],
      ["vendor-coin", "imported", 169],
    ]);
    expect(files[3]?.rules).toMatchObject({ "volume-before-record": 242, "last-of-day": 1 });
    expect(files[4]).toMatchObject({ written: 8, rules: { "last-of-day": 161 } });
    expect(await marketState()).toMatchObject({ firstDay: dayOfCivil(2013, 4, 28) });

    const { rows } = await database.pool.query(
      `SELECT id, sector_id, excluded_as FROM tokens
        WHERE id IN ('ankr', 'bitcoin', 'lido-dao', 'monero', 'pepe', 'spx6900', 'usd-coin', 'wrapped-steth') ORDER BY id`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["ankr", "depin", null],
      ["bitcoin", "l1", null],
      ["lido-dao", "defi", null],
      ["monero", "privacy", null],
      ["pepe", "meme", null],
      ["spx6900", "meme", null],
      ["usd-coin", null, "stablecoin"],
      ["wrapped-steth", "defi", "wrapped"],
    ]);
  });
});
