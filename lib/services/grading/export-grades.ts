import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { getPool } from "@/lib/db/pool";
import type { RunRecord } from "@/lib/db/runs";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { type GradeProgress, gradeDays } from "./grade-days";

const header = "date,token,overall,trader,investor,moonshot,coverage\n";

interface GradeRow {
  readonly id: string;
  readonly overall: number | null;
  readonly trader: number | null;
  readonly investor: number | null;
  readonly moonshot: number | null;
  readonly coverage: number;
}

/**
 * Writes the grades of the given days as CSV, days in order and tokens by id; an unknown grade is empty. Days that are
 * not graded yet are graded first. `path` appears only when it is complete. Returns the number of rows.
 */
export async function exportGrades(
  days: readonly Day[],
  path: string,
  onProgress: (progress: GradeProgress) => void = () => undefined,
): Promise<number> {
  await checkFolder(path);
  const outcomes = await gradeDays(days, { onProgress });
  const partial = `${path}.${process.pid}.partial`;
  const client = await getPool().connect();
  let rows = 0;
  async function* lines() {
    yield header;
    for (const { run } of outcomes) {
      const grades = await readGrades(client, run);
      rows += grades.length;
      yield grades.map((grade) => line(run, grade)).join("");
    }
  }
  try {
    await pipeline(lines(), createWriteStream(partial));
    await rename(partial, path);
  } finally {
    client.release();
    await rm(partial, { force: true });
  }
  return rows;
}

async function checkFolder(path: string): Promise<void> {
  const folder = dirname(path);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw new Error(`--out: there is no folder "${folder}". Make it, or choose another.`);
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) throw new Error(`--out: "${path}" is a folder. Name a file in it.`);
}

async function readGrades(client: PoolClient, run: RunRecord): Promise<GradeRow[]> {
  const { rows } = await client.query<GradeRow>(
    `SELECT t.id, g.overall, g.trader, g.investor, g.moonshot, g.coverage
     FROM grades g JOIN tokens t ON t.key = g.token_key WHERE g.run_id = $1 ORDER BY t.id COLLATE "C"`,
    [run.id],
  );
  if (rows.length === run.tokenCount) return rows;
  throw new Error(`${formatDay(run.asOf)} was graded again meanwhile. Run the export again.`);
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (run: RunRecord, { id, overall, trader, investor, moonshot, coverage }: GradeRow) =>
  `${[
    formatDay(run.asOf),
    quoted(id),
    ...[overall, trader, investor, moonshot, coverage].map((number) => number ?? ""),
  ].join(",")}\n`;
