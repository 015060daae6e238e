import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "@/lib/db/testing/fresh-database";
import { dayOfCivil, formatDay } from "@/lib/domain/market/day";
import { chunkRows } from "./limits";
import { type ImportFolder, importFolder } from "./testing/import-folder";
import { storeDigest } from "./testing/stored";

const tokenCount = 300;
const firstDay = dayOfCivil(2019, 1, 1);
const daysPerToken = Math.ceil((2.5 * chunkRows) / tokenCount);

/** Rows for two and a half chunks, duplicates and rejects among them. */
function longFile(): Uint8Array {
  const rows = ["id,date,price,volume,market_cap"];
  for (let token = 0; token < tokenCount; token++) {
    for (let i = 0; i < daysPerToken; i++) {
      const price = 1 + ((token * 7 + i * 13) % 97) / 10;
      rows.push(`token-${token},${formatDay(firstDay + i)},${price},${1000 + i},`);
    }
    rows.push(`token-${token},${formatDay(firstDay)},${token + 1},,`, `token-${token},never,1,,`);
  }
  return gzipSync(rows.join("\n"), { level: 1 });
}

let folder: ImportFolder;
let path: string;
beforeAll(() => {
  folder = importFolder();
  path = folder.write("long.csv.gz", longFile());
});
afterAll(() => folder.remove());

function startImport(url: string) {
  const script = ["--import", "tsx", "scripts/import.ts", path, "--no-grade", "--json"];
  const environment = `DATABASE_URL=${url}`;
  const folderVariable = `MOONSCOPE_DATA_DIR=${folder.path}`;
  return spawn("env", [environment, folderVariable, process.execPath, ...script], {
    stdio: "ignore",
  });
}

async function committedRows(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ committed: number }>(
    "SELECT coalesce(sum(rows_committed), 0)::int AS committed FROM imported_files",
  );
  return rows[0]?.committed ?? 0;
}

test("an import that is killed goes on where it stopped and ends like one that was not", async () => {
  const undisturbed = await freshDatabase();
  const report = (await folder.load(path)).files[0];
  const expected = await storeDigest(undisturbed.pool);
  await undisturbed.drop();

  const database = await freshDatabase();
  const killed = startImport(database.url);
  const killedExit = once(killed, "exit");
  while ((await committedRows(database.pool)) === 0) await sleep(10);
  killed.kill("SIGKILL");
  await killedExit;
  const committed = await committedRows(database.pool);
  expect(committed).toBeLessThan(report?.rowsRead ?? 0);

  const resumed = (await folder.load(path)).files[0];
  expect(await storeDigest(database.pool)).toBe(expected);
  expect(resumed).toMatchObject({
    status: "imported",
    resumedAfterRow: committed,
    rowsRead: report?.rowsRead,
    written: report?.written,
    unchanged: report?.unchanged,
    rules: report?.rules,
    rejects: report?.rejects,
  });
  await database.drop();
});
