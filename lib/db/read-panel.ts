import type { PoolClient } from "pg";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { type Field, fieldColumn } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import { isDoubleField } from "./copy-in";
import { copyOut } from "./copy-out";
import type { CopyRow } from "./copy-out-decoder";
import { dayAt, integerAt } from "./copy-out-values";
import { readTokens } from "./read-panel-tokens";

export interface PanelQuery {
  readonly from: Day;
  /** Nothing observed after this day is read. */
  readonly to: Day;
  readonly fields: readonly Field[];
}

type Matrix = Float64Array | Float32Array;

/**
 * Reads the histories of every token that had begun by `to`, in one scan of the snapshots between the two days.
 * Fields without any value between them come back as null matrices. Tokens are in the order of their keys.
 */
export async function readPanel(client: PoolClient, query: PanelQuery): Promise<Panel> {
  const { from, to } = query;
  const tokens = await readTokens(client, to);
  const fields = await fieldsWithValues(client, query);
  const days = to - from + 1;
  const matrices = fields.map((field) => new MatrixFiller(field, tokens.length * days));
  const rowOfKey = new Int32Array((tokens.at(-1)?.key ?? 0) + 1).fill(-1);
  for (const [row, token] of tokens.entries()) rowOfKey[token.key] = row;

  const fill = (row: CopyRow) => {
    const token = rowOfKey[integerAt(row, 0)] ?? -1;
    if (token < 0) return;
    const cell = token * days + (dayAt(row, 1) - from);
    for (let i = 0; i < matrices.length; i++) matrices[i]?.set(cell, row, i + 2);
  };
  const columns = ["token_key", "day", ...fields.map(fieldColumn)];
  const sql = `SELECT ${columns.join(", ")} FROM snapshots
    WHERE day BETWEEN '${formatDay(from)}' AND '${formatDay(to)}'`;
  await copyOut(client, sql, columns.length, fill);

  const byField = new Map<Field, Matrix>();
  for (const { field, matrix, known } of matrices) if (known > 0) byField.set(field, matrix);
  return { tokens, firstDay: from, days, matrix: (field) => byField.get(field) ?? null };
}

/** Puts one column of the scan into its matrix. */
class MatrixFiller {
  readonly field: Field;
  readonly matrix: Matrix;
  known = 0;
  readonly #isDouble: boolean;

  constructor(field: Field, cells: number) {
    this.field = field;
    this.#isDouble = isDoubleField(field);
    this.matrix = this.#isDouble ? new Float64Array(cells) : new Float32Array(cells);
    this.matrix.fill(Number.NaN);
  }

  set(cell: number, row: CopyRow, column: number): void {
    const start = row.starts[column] ?? -1;
    if (start < 0) return;
    this.matrix[cell] = this.#isDouble ? row.view.getFloat64(start) : row.view.getFloat32(start);
    this.known++;
  }
}

/** The wanted fields that have a value between the days. */
async function fieldsWithValues(client: PoolClient, query: PanelQuery): Promise<Field[]> {
  const { from, to, fields } = query;
  // The small table of latest values answers for most fields; only the rest needs a look at the history.
  const latest = await countedFields(client, fields, "latest_values");
  const doubtful = fields.filter((field) => !latest.has(field));
  const between = `snapshots WHERE day BETWEEN '${formatDay(from)}' AND '${formatDay(to)}'`;
  const stored = await countedFields(client, doubtful, between);
  return fields.filter((field) => latest.has(field) || stored.has(field));
}

async function countedFields(
  client: PoolClient,
  fields: readonly Field[],
  source: string,
): Promise<Set<Field>> {
  if (fields.length === 0) return new Set();
  const counts = fields.map((field) => `count(${fieldColumn(field)}) > 0 AS "${field}"`);
  const { rows } = await client.query<Record<string, boolean>>(
    `SELECT ${counts.join(", ")} FROM ${source}`,
  );
  return new Set(fields.filter((field) => rows[0]?.[field]));
}
