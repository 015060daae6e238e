import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { formatDay } from "@/lib/domain/market/day";
import { exportGrades } from "./export-grades";
import { daysOfRange } from "./grade-range";
import { gradedDays } from "./runs";
import { smallMarket, storeSmallMarket } from "./testing/small-market";

const { firstDay, lastDay } = smallMarket;
let database: FreshDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "moonscope-export-"));
  await storeSmallMarket();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

describe("exportGrades", () => {
  it("grades the missing days and writes one complete file", async () => {
    const path = join(folder, "grades.csv");
    const days = daysOfRange(lastDay - 14, lastDay, "week");
    const rows = await exportGrades(days, path);
    const [header, ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(header).toBe("date,token,overall,trader,investor,moonshot,coverage");
    expect(lines.length).toBe(rows);
    expect([...new Set(lines.map((line) => line.split(",")[0]))]).toEqual(days.map(formatDay));
    expect(await gradedDays()).toEqual([...days].reverse());
    expect(await readdir(folder)).toEqual(["grades.csv"]);
    const { rows: stored } = await database.pool.query(
      `SELECT g.* FROM grades g JOIN tokens t ON t.key = g.token_key JOIN runs r ON r.id = g.run_id
       WHERE t.id = 'token-7' AND r.as_of = $1`,
      [formatDay(lastDay)],
    );
    const { overall, trader, investor, moonshot, coverage } = stored[0];
    expect(lines).toContain(
      `${formatDay(lastDay)},token-7,${overall},${trader},${investor},${moonshot},${coverage}`,
    );
  });

  it("leaves an unknown grade empty", async () => {
    const path = join(folder, "early.csv");
    await exportGrades([firstDay + 5], path);
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n").slice(1);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).toMatch(/^2024-01-06,token-\d+,,,,,[\d.]+$/);
  });

  it("writes nothing when it fails", async () => {
    const before = await readdir(folder);
    await expect(exportGrades([lastDay + 1], join(folder, "none.csv"))).rejects.toThrow(
      /after the last stored day/,
    );
    await expect(exportGrades([lastDay], join(folder, "no", "x.csv"))).rejects.toThrow(
      /--out: there is no folder/,
    );
    await expect(exportGrades([lastDay], folder)).rejects.toThrow(/is a folder/);
    expect(await readdir(folder)).toEqual(before);
  });
});
