import type { ClientBase } from "pg";
import { z } from "zod";
import { type Day, parseDay } from "@/lib/domain/market/day";
import { type TokenInput, upsertTokens } from "@/lib/services/market/upsert-tokens";

export interface StoredToken {
  readonly key: number;
  /** Last day with a snapshot; -Infinity when there is none. Kept up to date by who writes. */
  lastDay: Day;
}

const lastDayRows = z.array(z.object({ key: z.number(), last_day: z.string().nullable() }));

// Every writer of snapshots widens this span in the same transaction, so a later day meets no row that is there already.
const lastDaySql = "SELECT key, last_day::text FROM tokens WHERE key = ANY($1::int[])";

/** The tokens of one file by a small number in order of appearance, and what the store knows of them. */
export class TokenIndex {
  readonly #numbers = new Map<string, number>();
  readonly #inputs: TokenInput[] = [];
  readonly #stored: (StoredToken | undefined)[] = [];

  /** How many tokens the file has so far. */
  get size(): number {
    return this.#inputs.length;
  }

  /** The number of a token. What is told of it is stored with its first observation. */
  numberOf(id: string, details: Omit<TokenInput, "id"> = {}): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#inputs.push({ id, ...details }) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** Stores those of the tokens that are new; afterwards `stored` knows all of them. */
  async resolve(client: ClientBase, numbers: Iterable<number>): Promise<void> {
    const unknown = [...numbers].filter((number) => this.#stored[number] === undefined);
    const inputs = unknown.flatMap((number) => this.#inputs[number] ?? []);
    if (inputs.length === 0) return;
    const keys = await upsertTokens(client, inputs);
    const { rows } = await client.query(lastDaySql, [[...keys.values()]]);
    const lastDays = new Map(
      lastDayRows.parse(rows).map(({ key, last_day }) => [key, last_day && parseDay(last_day)]),
    );
    for (const { id } of inputs) {
      const key = keys.get(id);
      if (key === undefined) throw new Error(`The token "${id}" was not stored.`);
      const lastDay = lastDays.get(key) || Number.NEGATIVE_INFINITY;
      this.#stored[this.numberOf(id)] = { key, lastDay };
    }
  }

  /** What is stored of a token. Throws before `resolve`. */
  stored(number: number): StoredToken {
    const token = this.#stored[number];
    if (token === undefined) throw new Error(`Token number ${number} was not resolved.`);
    return token;
  }

  /** The keys of all tokens of the file, which are stored when they are new. */
  async keys(client: ClientBase): Promise<readonly number[]> {
    await this.resolve(client, this.#inputs.keys());
    return this.#inputs.map((_, number) => this.stored(number).key);
  }
}
