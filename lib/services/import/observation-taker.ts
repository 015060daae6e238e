import type { ClientBase } from "pg";
import { type Cell, fieldValueOf, numberOf } from "@/lib/domain/import/cell";
import { NeighbourCounter } from "@/lib/domain/import/neighbours";
import { importRules, type RuleId } from "@/lib/domain/import/rules";
import { SeenDays } from "@/lib/domain/import/seen-days";
import { type Day, dayOfMilliseconds, millisecondsPerDay } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import { chunkRows } from "./limits";
import { ObservationChunk } from "./observation-chunk";
import type { RawRow } from "./raw-row";
import type { Chunk, RowTaker } from "./row-taker";
import type { Tally } from "./tally";
import type { TokenIndex } from "./token-index";

/** Where a form keeps what in a row. */
export interface ObservationLayout {
  readonly header: readonly string[];
  readonly fields: readonly Field[];
  /** The column of each of the fields. */
  readonly fieldColumns: readonly number[];
  readonly stampColumn: number;
  /** Milliseconds since 1970 of the stamp cell, or the rule that rejects it. */
  readonly readStamp: (cell: Cell) => number | RuleId;
  /** The number of the token of a row, or the rule that rejects it. */
  readonly readToken: (cells: readonly Cell[]) => number | RuleId;
  /** The column that names the token, for messages; null when the row does not. */
  readonly tokenColumn: number | null;
  readonly fillOnly: ReadonlySet<Field>;
  /** Fields in which this form writes 0 for unknown. */
  readonly zeroIsUnknown?: ReadonlySet<Field>;
  /** True for a file that may hold several observations of a day, of which the last is meant. */
  readonly keepsLastOfDay: boolean;
}

/** Why a row is rejected, and the column that is to blame. */
interface Problem {
  readonly rule: RuleId;
  readonly column: number | null;
}

interface Observation {
  readonly token: number;
  readonly stamp: number;
}

interface Pending {
  readonly stamp: number;
  readonly values: Float64Array;
}

const isRejection = (value: number | RuleId): value is RuleId =>
  typeof value === "string" && importRules[value].kind === "rejected";

/** Takes observations by the published row rules. */
export class ObservationTaker implements RowTaker {
  readonly #layout: ObservationLayout;
  readonly #tokens: TokenIndex;
  readonly #tally: Tally;
  readonly #neighbours: NeighbourCounter;
  readonly #seen = new SeenDays();
  /** By token and then day; only for a file of which the last observation of a day is meant. */
  readonly #pending = new Map<number, Map<Day, Pending>>();
  /** Where prices and market caps are among the values; -1 where the file has none. */
  readonly #places: { readonly price: number; readonly marketCap: number };
  #chunk: ObservationChunk;
  #values: Float64Array;

  constructor(layout: ObservationLayout, tokens: TokenIndex, tally: Tally) {
    this.#layout = layout;
    this.#tokens = tokens;
    this.#tally = tally;
    this.#neighbours = new NeighbourCounter(tally.counts);
    this.#places = {
      price: layout.fields.indexOf("price"),
      marketCap: layout.fields.indexOf("marketCap"),
    };
    this.#values = new Float64Array(layout.fields.length);
    this.#chunk = this.#newChunk();
  }

  get isFull(): boolean {
    return this.#chunk.isFull;
  }

  take(row: RawRow): void {
    const read = this.#read(row);
    if ("rule" in read) this.#reject(row, read);
    else if (this.#layout.keepsLastOfDay) this.#hold(read);
    else this.#store(read, this.#values);
  }

  end(): void {
    for (const [token, days] of this.#pending) {
      const inOrder = [...days.values()].sort((a, b) => a.stamp - b.stamp);
      for (const { stamp, values } of inOrder) this.#store({ token, stamp }, values);
    }
    this.#pending.clear();
  }

  detach(): Chunk | null {
    if (this.#chunk.size === 0) return null;
    const chunk = this.#chunk;
    this.#chunk = this.#newChunk();
    return chunk;
  }

  tokenKeys(client: ClientBase): Promise<readonly number[]> {
    return this.#tokens.keys(client);
  }

  #newChunk(): ObservationChunk {
    const { fields, fillOnly } = this.#layout;
    return new ObservationChunk(this.#tokens, fields, fillOnly, chunkRows);
  }

  #reject(row: RawRow, { rule, column }: Problem): void {
    if (column === null) this.#tally.reject(row, rule);
    else this.#tally.reject(row, rule, this.#layout.header[column], row.cells[column]);
  }

  /** What the row is about; its values are in `#values` then. */
  #read({ problem, cells }: RawRow): Observation | Problem {
    const { header, readToken, tokenColumn, readStamp, stampColumn } = this.#layout;
    if (problem !== null) return { rule: problem, column: null };
    if (cells.length !== header.length) return { rule: "columns-wrong", column: null };
    const token = readToken(cells);
    if (typeof token === "string") return { rule: token, column: tokenColumn };
    const stamp = readStamp(cells[stampColumn] ?? null);
    if (typeof stamp === "string") return { rule: stamp, column: stampColumn };
    return this.#readValues(cells, dayOfMilliseconds(stamp)) ?? { token, stamp };
  }

  #readValues(cells: readonly Cell[], day: Day): Problem | null {
    const { fields, fieldColumns } = this.#layout;
    const repairs: RuleId[] = [];
    for (let i = 0; i < fields.length; i++) {
      const column = fieldColumns[i] ?? 0;
      const value = this.#value(cells[column] ?? null, fields[i] ?? "price", day);
      if (isRejection(value)) return { rule: value, column };
      if (typeof value === "string") repairs.push(value);
      this.#values[i] = typeof value === "number" ? value : Number.NaN;
    }
    if (this.#values.every(Number.isNaN)) return { rule: "no-value", column: null };
    for (const rule of repairs) this.#tally.count(rule);
    return null;
  }

  #value(cell: Cell, field: Field, day: Day): number | RuleId {
    const isUnknown = this.#layout.zeroIsUnknown?.has(field) && numberOf(cell) === 0;
    return isUnknown ? "panel-zero" : fieldValueOf(cell, field, day);
  }

  #hold({ token, stamp }: Observation): void {
    const days = this.#pending.get(token) ?? new Map<Day, Pending>();
    this.#pending.set(token, days);
    const day = dayOfMilliseconds(stamp);
    const other = days.get(day);
    if (other !== undefined) this.#tally.count("last-of-day");
    if (other === undefined || stamp >= other.stamp) {
      days.set(day, { stamp, values: this.#values.slice() });
    }
  }

  #store({ token, stamp }: Observation, values: Float64Array): void {
    const day = dayOfMilliseconds(stamp);
    if (stamp % millisecondsPerDay !== 0) this.#tally.count("intraday-stamp");
    if (this.#seen.add(token, day)) {
      this.#chunk.append(token, day, values);
      const { price, marketCap } = this.#places;
      this.#neighbours.observe(
        token,
        day,
        values[price] ?? Number.NaN,
        values[marketCap] ?? Number.NaN,
      );
    } else {
      this.#tally.count("duplicate-day");
      this.#chunk.merge(token, day, values);
    }
  }
}
