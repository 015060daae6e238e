import type { ClientBase } from "pg";
import type { Day } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import type { Chunk, WriteCounts, WriteTarget } from "./row-taker";
import type { TokenIndex } from "./token-index";
import { writeObservations } from "./write-observations";

/** Cleaned observations as columns, at most `capacity` of them, each (token, day) once. */
export class ObservationChunk implements Chunk {
  readonly tokens: TokenIndex;
  readonly fields: readonly Field[];
  /** Fields that only fill in what is unknown in the store. */
  readonly fillOnly: ReadonlySet<Field>;
  readonly tokenNumbers: Int32Array;
  readonly days: Int32Array;
  readonly values: ReadonlyMap<Field, Float64Array>;
  readonly #columns: readonly Float64Array[];
  #size = 0;
  /** Rows by (token, day); made when a duplicate turns up, which is rare. */
  #rows: Map<number, number> | null = null;

  constructor(
    tokens: TokenIndex,
    fields: readonly Field[],
    fillOnly: ReadonlySet<Field>,
    capacity: number,
  ) {
    this.tokens = tokens;
    this.fields = fields;
    this.fillOnly = fillOnly;
    this.tokenNumbers = new Int32Array(capacity);
    this.days = new Int32Array(capacity);
    this.#columns = fields.map(() => new Float64Array(capacity));
    this.values = new Map(
      fields.map((field, i) => [field, this.#columns[i] ?? new Float64Array()]),
    );
  }

  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size === this.days.length;
  }

  /** Appends an observation of a (token, day) that the chunk does not have. */
  append(token: number, day: Day, values: ArrayLike<number>): void {
    const row = this.#size;
    this.#size += 1;
    this.tokenNumbers[row] = token;
    this.days[row] = day;
    for (let i = 0; i < this.#columns.length; i++) {
      const column = this.#columns[i];
      if (column) column[row] = values[i] ?? Number.NaN;
    }
    this.#rows?.set(rowKey(token, day), row);
  }

  /** Lets what a later row knows replace what an earlier one of the same (token, day) said. */
  merge(token: number, day: Day, values: ArrayLike<number>): void {
    this.#rows ??= this.#indexed();
    const row = this.#rows.get(rowKey(token, day));
    if (row === undefined) {
      this.append(token, day, values);
      return;
    }
    for (let i = 0; i < this.#columns.length; i++) {
      const value = values[i] ?? Number.NaN;
      const column = this.#columns[i];
      if (column && !Number.isNaN(value)) column[row] = value;
    }
  }

  write(client: ClientBase, target: WriteTarget): Promise<WriteCounts> {
    return writeObservations(client, this, target);
  }

  #indexed(): Map<number, number> {
    const rows = new Map<number, number>();
    for (let row = 0; row < this.#size; row++) {
      rows.set(rowKey(this.tokenNumbers[row] ?? 0, this.days[row] ?? 0), row);
    }
    return rows;
  }
}

/** Days fit into 20 bits for two thousand years and more. */
const rowKey = (token: number, day: Day): number => token * 1_048_576 + day;
