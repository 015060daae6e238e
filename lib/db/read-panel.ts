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
  /** The first day on which a field is looked at, where that is after `from`: what is older is neither read nor kept. */
  readonly heldFrom?: (field: Field) => Day;
  /** Keep the cells in memory that threads can share. */
  readonly isShared?: boolean;
}

type Matrix = Float64Array | Float32Array;

/**
 * Reads the histories of every token that had begun by `to`, in one scan of the snapshots for each stretch of days whose
 * fields are the same. Fields without any value between them come back as null matrices. Tokens are in the order of their keys.
 */
export async function readPanel(client: PoolClient, query: PanelQuery): Promise<Panel> {
  const { from, to, heldFrom = () => from, isShared = false } = query;
  const tokens = await readTokens(client, to);
  const fields = await fieldsWithValues(client, query);
  const matrices = fields.map((field) => {
    const firstHeld = Math.max(from, heldFrom(field));
    return new MatrixFiller(field, tokens.length, { from: firstHeld, to, isShared });
  });
  const rowOfKey = new Int32Array((tokens.at(-1)?.key ?? 0) + 1).fill(-1);
  for (const [row, token] of tokens.entries()) rowOfKey[token.key] = row;
  for (const stretch of stretchesOf(matrices, to)) await readStretch(client, stretch, rowOfKey);

  const byField = new Map(matrices.map((filled) => [filled.field, filled]));
  return {
    tokens,
    firstDay: from,
    days: to - from + 1,
    matrix: (field) => byField.get(field)?.known ?? null,
    heldDays: (field) => byField.get(field)?.days ?? 0,
  };
}

/** Days on which the same fields are held. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly matrices: readonly MatrixFiller[];
}

function stretchesOf(matrices: readonly MatrixFiller[], to: Day): Stretch[] {
  const starts = [...new Set(matrices.map(({ from }) => from))].sort((a, b) => a - b);
  return starts.map((from, i) => ({
    from,
    to: (starts[i + 1] ?? to + 1) - 1,
    matrices: matrices.filter((matrix) => matrix.from <= from),
  }));
}

async function readStretch(
  client: PoolClient,
  { from, to, matrices }: Stretch,
  rowOfKey: Int32Array,
): Promise<void> {
  const fill = (row: CopyRow) => {
    const token = rowOfKey[integerAt(row, 0)] ?? -1;
    if (token < 0) return;
    const day = dayAt(row, 1);
    for (let i = 0; i < matrices.length; i++) matrices[i]?.set(token, day, row, i + 2);
  };
  const columns = ["token_key", "day", ...matrices.map(({ field }) => fieldColumn(field))];
  const sql = `SELECT ${columns.join(", ")} FROM snapshots
    WHERE day BETWEEN '${formatDay(from)}' AND '${formatDay(to)}'`;
  await copyOut(client, sql, columns.length, fill);
}

/** Puts one column of the scans into its matrix. */
class MatrixFiller {
  readonly field: Field;
  readonly from: Day;
  readonly days: number;
  readonly #matrix: Matrix;
  readonly #isDouble: boolean;
  #isEmpty = true;

  constructor(
    field: Field,
    tokens: number,
    { from, to, isShared }: { readonly from: Day; readonly to: Day; readonly isShared: boolean },
  ) {
    this.field = field;
    this.from = from;
    this.days = to - from + 1;
    this.#isDouble = isDoubleField(field);
    const bytes = tokens * this.days * (this.#isDouble ? 8 : 4);
    const buffer = isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
    this.#matrix = this.#isDouble ? new Float64Array(buffer) : new Float32Array(buffer);
    this.#matrix.fill(Number.NaN);
  }

  /** The matrix, or null while it holds no value. */
  get known(): Matrix | null {
    return this.#isEmpty ? null : this.#matrix;
  }

  set(token: number, day: Day, row: CopyRow, column: number): void {
    const start = row.starts[column] ?? -1;
    if (start < 0) return;
    this.#matrix[token * this.days + day - this.from] = this.#isDouble
      ? row.view.getFloat64(start)
      : row.view.getFloat32(start);
    this.#isEmpty = false;
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
