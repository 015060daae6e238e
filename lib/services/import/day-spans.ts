import type { ClientBase } from "pg";
import { type Day, formatDay } from "@/lib/domain/market/day";

interface Span {
  readonly key: number;
  first: Day;
  last: Day;
}

/** First and last day of the tokens that are written. */
export class DaySpans {
  readonly #spans = new Map<number, Span>();
  /** The one met last: rows of one token mostly follow each other. */
  #current: Span = { key: Number.NaN, first: 0, last: 0 };
  firstDay = Number.POSITIVE_INFINITY;
  lastDay = Number.NEGATIVE_INFINITY;

  include(tokenKey: number, day: Day): void {
    if (this.#current.key !== tokenKey) this.#current = this.#spanOf(tokenKey, day);
    const span = this.#current;
    if (day > span.last) span.last = day;
    else if (day < span.first) span.first = day;
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
  }

  #spanOf(key: number, day: Day): Span {
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const span = { key, first: day, last: day };
    this.#spans.set(key, span);
    return span;
  }

  /** Widens the stored spans of the tokens. */
  async store(client: ClientBase): Promise<void> {
    const spans = [...this.#spans.values()];
    await client.query(
      `UPDATE tokens SET first_day = least(first_day, s.first), last_day = greatest(last_day, s.last)
         FROM unnest($1::int[], $2::date[], $3::date[]) AS s (key, first, last)
        WHERE tokens.key = s.key
          AND (first_day IS NULL OR first_day > s.first OR last_day IS NULL OR last_day < s.last)`,
      [
        [...this.#spans.keys()],
        spans.map(({ first }) => formatDay(first)),
        spans.map(({ last }) => formatDay(last)),
      ],
    );
  }
}
