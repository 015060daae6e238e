import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from, to } from "pg-copy-streams";
import { z } from "zod";
import { monthPartitions } from "@/lib/db/partitions";
import { parseDay } from "@/lib/domain/market/day";
import type { Workshop } from "@/scripts/bench/workshop";
import { runProgram } from "./command";
import { timed } from "./latencies";
import { withClient } from "./on-database";
import { storedColumns } from "./stored-columns";

/** The stored snapshots as a plain CSV file that `\copy` can read without any further work. */
export interface PlainFile {
  readonly path: string;
  /** The columns in the file, comma separated. */
  readonly columns: string;
  readonly bytes: number;
}

/** Writes all snapshots of a database to a CSV file in the order of the file they came from: token by token. */
export async function writePlainFile(workshop: Workshop, url: string): Promise<PlainFile> {
  const path = join(await workshop.folder(), "snapshots.csv");
  const columns = await withClient(url, async (client) => {
    const names = [
      "token_key",
      "day",
      "source_key",
      "fetched_at",
      ...(await storedColumns(client)),
    ];
    const list = names.join(", ");
    const sql = `COPY (SELECT ${list} FROM snapshots ORDER BY token_key, day) TO STDOUT (FORMAT csv)`;
    await pipeline(client.query(to(sql)), createWriteStream(path));
    return list;
  });
  return { path, columns, bytes: (await stat(path)).size };
}

const keys = {
  "primary-key": "",
  "foreign-keys": `, FOREIGN KEY (token_key) REFERENCES tokens (key) ON DELETE CASCADE,
    FOREIGN KEY (source_key) REFERENCES sources (key)`,
} as const;

/** Makes an empty table like the snapshots: same columns, same months, same primary key, and the other keys if wanted. */
export async function createTwin(
  client: PoolClient,
  table: string,
  constraints: keyof typeof keys,
): Promise<void> {
  await client.query(
    `CREATE TABLE ${table} (LIKE snapshots INCLUDING ALL${keys[constraints]}) PARTITION BY RANGE (day)`,
  );
  const { rows } = await client.query(
    "SELECT min(day)::text AS first, max(day)::text AS last FROM snapshots",
  );
  const { first, last } = z.object({ first: z.string(), last: z.string() }).parse(rows[0]);
  for (const month of monthPartitions(parseDay(first) ?? 0, parseDay(last) ?? 0)) {
    const name = month.table.replace("snapshots", table);
    await client.query(
      `CREATE TABLE ${name} PARTITION OF ${table}
       FOR VALUES FROM (date '1970-01-01' + ${month.firstDay}) TO (date '1970-01-01' + ${month.endDay})`,
    );
  }
  await client.query("CHECKPOINT");
}

/** What copies a plain file into a table, and how long that takes. */
export interface PlainCopy {
  readonly tool: string;
  readonly seconds: number;
}

/** Copies the file into the table by psql, or where there is none by the same COPY through our driver. */
export async function plainCopy(url: string, file: PlainFile, table: string): Promise<PlainCopy> {
  const target = `${table} (${file.columns})`;
  if (await hasPsql()) {
    const command = `\\copy ${target} from '${file.path}' with (format csv)`;
    const options = ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--command", command];
    const { seconds } = await runProgram("psql", [...options, url]);
    return { tool: "psql \\copy", seconds };
  }
  const { seconds } = await timed(() =>
    withClient(url, (client) =>
      pipeline(
        createReadStream(file.path, { highWaterMark: 1 << 20 }),
        client.query(from(`COPY ${target} FROM STDIN (FORMAT csv)`)),
      ),
    ),
  );
  return { tool: "COPY FROM STDIN by pg-copy-streams (no psql here)", seconds };
}

const hasPsql = (): Promise<boolean> =>
  runProgram("psql", ["--version"]).then(
    () => true,
    () => false,
  );
