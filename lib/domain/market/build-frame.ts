import type { Column, TokenDay } from "@/lib/domain/column";
import type { TokenGrade } from "@/lib/domain/grading/grade";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import type { Field } from "./fields";
import {
  type ChoiceColumn,
  type FrameRun,
  flagColumnsOf,
  flagsPerColumn,
  type MarketFrame,
  sparkLength,
} from "./frame";
import { allColumns, marketCatalog } from "./frame-columns";
import type { Token } from "./token";

/** One token of a persisted run. NaN is unknown in every array. */
export interface FrameToken {
  readonly token: Token;
  readonly grade: TokenGrade;
  /** Raw factor values and their percentile ranks, in the order of `factorKeys`. */
  readonly values: ArrayLike<number>;
  readonly ranks: ArrayLike<number>;
  /** Snapshot fields as seen on the day, in the order of `fieldKeys`. */
  readonly observed: ArrayLike<number>;
  /** Daily closes up to the day, oldest first; only the last 30 are kept. */
  readonly spark: ArrayLike<number>;
}

/** A persisted run, as read from the store. */
export interface FrameInput {
  readonly run: FrameRun;
  readonly factorKeys: readonly string[];
  readonly fieldKeys: readonly string[];
  readonly tokens: readonly FrameToken[];
}

/** A row that moves over the tokens of a run, so that reading a million cells makes no objects. */
class RunCursor implements TokenDay {
  readonly #input: FrameInput;
  readonly #factorAt: ReadonlyMap<string, number>;
  readonly #fieldAt: ReadonlyMap<string, number>;
  #row: FrameToken;

  constructor(input: FrameInput, first: FrameToken) {
    this.#input = input;
    this.#row = first;
    this.#factorAt = new Map(input.factorKeys.map((key, at) => [key, at]));
    this.#fieldAt = new Map(input.fieldKeys.map((key, at) => [key, at]));
  }

  moveTo(row: FrameToken): this {
    this.#row = row;
    return this;
  }

  get token(): Token {
    return this.#row.token;
  }

  get grade(): TokenGrade {
    return this.#row.grade;
  }

  get ageDays(): number {
    const born = this.#row.token.genesisDay ?? this.#row.token.firstDay;
    return born === null || born > this.#input.run.asOf ? Number.NaN : this.#input.run.asOf - born;
  }

  field = (key: Field): number => this.#row.observed[this.#fieldAt.get(key) ?? -1] ?? Number.NaN;
  factor = (key: string): number => this.#row.values[this.#factorAt.get(key) ?? -1] ?? Number.NaN;
  rank = (key: string): number => this.#row.ranks[this.#factorAt.get(key) ?? -1] ?? Number.NaN;
  close = (daysBack: number): number =>
    this.#row.spark[this.#row.spark.length - 1 - daysBack] ?? Number.NaN;
}

/** Columns of bits of the flags that the tokens have raised. */
function flagBitsOf(tokens: readonly FrameToken[], { flags }: ScreenCatalog): Uint32Array[] {
  const columns = Array.from(
    { length: flagColumnsOf(flags.length) },
    () => new Uint32Array(tokens.length),
  );
  const positions = new Map(flags.map(({ key }, flag) => [key, flag]));
  tokens.forEach(({ grade }, row) => {
    for (const key of grade.flags) {
      const flag = positions.get(key);
      const column = columns[Math.floor((flag ?? 0) / flagsPerColumn)];
      if (flag !== undefined && column)
        column[row] = (column[row] ?? 0) | (1 << (flag % flagsPerColumn));
    }
  });
  return columns;
}

/** Codes of texts in order of first appearance. */
class Dictionary {
  readonly labels: string[] = [""];
  readonly #codes = new Map<string, number>();

  code(label: string | null): number {
    if (label === null) return 0;
    let code = this.#codes.get(label);
    if (code === undefined) {
      code = this.labels.push(label) - 1;
      this.#codes.set(label, code);
    }
    return code;
  }
}

function fillSpark(spark: Float32Array, row: number, closes: ArrayLike<number>): void {
  for (let back = 0; back < sparkLength; back++)
    spark[(row + 1) * sparkLength - 1 - back] = closes[closes.length - 1 - back] ?? Number.NaN;
}

/** What turns persisted rows into columns; the whole registry unless a test says otherwise. */
export interface FrameRegistry {
  readonly columns: readonly Column[];
  readonly catalog: ScreenCatalog;
}

/** The columns of a run: every declared column and one for each factor; NaN is unknown. */
export function buildFrame(
  input: FrameInput,
  { columns, catalog }: FrameRegistry = { columns: allColumns, catalog: marketCatalog },
): MarketFrame {
  const { tokens, run } = input;
  const size = tokens.length;
  const spark = new Float32Array(size * sparkLength);
  tokens.forEach((row, at) => {
    fillSpark(spark, at, row.spark);
  });
  const { numbers, choices } = readColumns(input, columns);
  return {
    run,
    catalog,
    size,
    keys: Uint32Array.from(tokens, ({ token }) => token.key),
    ids: tokens.map(({ token }) => token.id),
    symbols: tokens.map(({ token }) => token.symbol),
    names: tokens.map(({ token }) => token.name),
    contracts: tokens.map(({ token }) => token.contract ?? ""),
    numbers,
    choices,
    flagBits: flagBitsOf(tokens, catalog),
    spark,
  };
}

function readColumns(input: FrameInput, columns: readonly Column[]) {
  const numbers = new Map<string, Float64Array>();
  const choices = new Map<string, ChoiceColumn>();
  const [first] = input.tokens;
  const cursor = first === undefined ? null : new RunCursor(input, first);
  for (const column of columns) {
    if (column.kind === "number") {
      const values = new Float64Array(input.tokens.length);
      input.tokens.forEach((row, at) => {
        values[at] = cursor ? column.read(cursor.moveTo(row)) : Number.NaN;
      });
      numbers.set(column.id, values);
    } else {
      const dictionary = new Dictionary();
      const codes = new Uint32Array(input.tokens.length);
      input.tokens.forEach((row, at) => {
        codes[at] = cursor ? dictionary.code(column.read(cursor.moveTo(row))) : 0;
      });
      choices.set(column.id, { codes, labels: dictionary.labels });
    }
  }
  return { numbers, choices };
}
