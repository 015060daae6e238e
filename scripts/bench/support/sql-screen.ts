import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { z } from "zod";
import { choiceOf, type MarketFrame, numbersOf } from "@/lib/domain/market/frame";
import { defaultColumns } from "@/lib/services/tokens/rows";
import type { Screen, ScreenKind } from "./screens";

const choices = ["sector", "chain"];
const filtered = ["grade", "momentum", "volume", "marketCap", "early", "volumeAvg30d", "cexListed"];
const pageRows = 50;

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");

/** The columns of numbers in the table: those the screens filter by and those an answer shows. */
const numberColumns = (frame: MarketFrame): string[] => [
  ...new Set([...filtered, ...defaultColumns(frame).filter((id) => frame.numbers.has(id))]),
];

/** The columns of an answer that the table has: all but the red flags. */
const shownColumns = (frame: MarketFrame): string[] => [
  "symbol",
  "name",
  ...defaultColumns(frame).filter((id) => frame.numbers.has(id) || choices.includes(id)),
];

/** Stores the frame's columns as a table of latest values with an index on every column that is filtered by. */
export async function storeSqlMarket(client: PoolClient, frame: MarketFrame): Promise<void> {
  const numbers = numberColumns(frame);
  const definitions = [
    "key int PRIMARY KEY",
    ...["symbol", "name", ...choices].map((column) => `"${column}" text`),
    ...numbers.map((column) => `"${column}" float8`),
  ];
  await client.query(`CREATE TABLE screened (${definitions.join(", ")})`);
  const columns = quoted(["symbol", "name", ...choices, ...numbers]);
  await pipeline(
    Readable.from(csvLines(frame, numbers)),
    client.query(from(`COPY screened (key, ${columns}) FROM STDIN (FORMAT csv)`)),
  );
  for (const column of [...choices, ...filtered])
    await client.query(`CREATE INDEX ON screened ("${column}")`);
  await client.query("VACUUM ANALYZE screened");
}

function* csvLines(frame: MarketFrame, numbers: readonly string[]): Generator<string> {
  const numberCells = numbers.map((column) => numbersOf(frame, column));
  const choiceCells = choices.map((column) => choiceOf(frame, column));
  for (let row = 0; row < frame.size; row++) {
    const cells = [
      frame.keys[row],
      frame.symbols[row],
      frame.names[row],
      ...choiceCells.map(({ codes, labels }) => labels[codes[row] ?? 0]),
      ...numberCells.map((values) => {
        const value = values[row] ?? Number.NaN;
        return Number.isNaN(value) ? "" : value;
      }),
    ];
    yield `${cells.join(",")}\n`;
  }
}

const counted = z.array(z.object({ total: z.string().optional() }));

/** Runs a screen by a prepared statement: the first page, best grade first, and how many match if that is asked. */
export class SqlScreen {
  readonly #name: string;
  readonly #text: string;

  constructor(frame: MarketFrame, kind: ScreenKind, { counts }: { readonly counts: boolean }) {
    const total = counts ? ", count(*) OVER () AS total" : "";
    this.#name = `${kind.name} ${counts ? "counted" : "page"}`;
    this.#text = `SELECT ${quoted(shownColumns(frame))}${total} FROM screened
      WHERE ${kind.condition} ORDER BY "grade" DESC LIMIT ${pageRows}`;
  }

  /** The number of matches; 0 as well when it was not asked for. */
  async run(client: PoolClient, { sqlValues }: Screen): Promise<number> {
    const { rows } = await client.query({
      name: this.#name,
      text: this.#text,
      values: [...sqlValues],
    });
    return Number(counted.parse(rows.slice(0, 1))[0]?.total ?? 0);
  }
}
