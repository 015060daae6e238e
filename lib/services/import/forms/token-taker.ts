import type { ClientBase } from "pg";
import type { RuleId } from "@/lib/domain/import/rules";
import { chunkTokens } from "@/lib/services/import/limits";
import type { RawRow } from "@/lib/services/import/raw-row";
import type { Chunk, RowTaker } from "@/lib/services/import/row-taker";
import type { Tally } from "@/lib/services/import/tally";
import { mergeTokens, type TokenInput } from "@/lib/services/market/upsert-tokens";

const longestName = 200;
const longestSymbol = 64;

/** What a row tells of a token, or the rule that rejects it. */
export type ReadToken = (row: RawRow) => TokenInput | RuleId;

/** Changes what is told, by what the store knows already. */
export type Adjust = (
  client: ClientBase,
  tokens: readonly TokenInput[],
) => Promise<readonly TokenInput[]>;

/** Takes rows that describe tokens. */
export class TokenTaker implements RowTaker {
  readonly #columns: number;
  readonly #readToken: ReadToken;
  readonly #tally: Tally;
  readonly #adjust: Adjust;
  #tokens = new Map<string, TokenInput>();

  constructor(columns: number, readToken: ReadToken, tally: Tally, adjust?: Adjust) {
    this.#columns = columns;
    this.#readToken = readToken;
    this.#tally = tally;
    this.#adjust = adjust ?? (async (_, tokens) => tokens);
  }

  get isFull(): boolean {
    return this.#tokens.size >= chunkTokens;
  }

  take(row: RawRow): void {
    const token = this.#read(row);
    if (typeof token === "string") {
      this.#tally.reject(row, token);
      return;
    }
    if (this.#tokens.has(token.id)) this.#tally.count("duplicate-token");
    this.#tokens.set(token.id, token);
  }

  end(): void {}

  detach(): Chunk | null {
    if (this.#tokens.size === 0) return null;
    const tokens = [...this.#tokens.values()];
    this.#tokens = new Map();
    return {
      write: async (client) => {
        const { written } = await mergeTokens(client, await this.#adjust(client, tokens));
        return { written, unchanged: tokens.length - written };
      },
    };
  }

  /** Descriptions are no observations. */
  async tokenKeys(): Promise<readonly number[]> {
    return [];
  }

  #read(row: RawRow): TokenInput | RuleId {
    if (row.problem !== null) return row.problem;
    if (row.cells.length !== this.#columns) return "columns-wrong";
    const token = this.#readToken(row);
    if (typeof token === "string") return token;
    if (token.id === "") return "id-missing";
    const isLong =
      token.id.length > longestName ||
      (token.name?.length ?? 0) > longestName ||
      (token.symbol?.length ?? 0) > longestSymbol;
    return isLong ? "text-too-long" : token;
  }
}

/** Cells by column name; an absent column and an empty cell are both null. */
export function cellReader(
  header: readonly string[],
): (row: RawRow, ...names: readonly string[]) => string | null {
  const places = new Map(header.map((name, column) => [name, column]));
  return (row, ...names) => {
    for (const name of names) {
      const cell = row.cells[places.get(name) ?? -1];
      const text = String(cell ?? "").trim();
      if (text !== "") return text;
    }
    return null;
  };
}

/** The items of a list in one cell. */
export const listOf = (text: string | null, separator: RegExp): readonly string[] =>
  (text ?? "")
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
