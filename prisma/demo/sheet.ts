import { type Field, fieldKeys } from "@/lib/domain/market/fields";

/** The observations of one token: a column of days per field; NaN is "not observed". A field never observed has no column. */
export class Sheet {
  readonly days: number;
  readonly #columns = new Map<Field, Float64Array>();

  constructor(days: number) {
    this.days = days;
  }

  /** The column of a field to write into, begun empty at the first call. */
  column(field: Field): Float64Array {
    const known = this.#columns.get(field);
    if (known) return known;
    const column = new Float64Array(this.days).fill(Number.NaN);
    this.#columns.set(field, column);
    return column;
  }

  /** The column of a field, or null when nothing was observed. */
  get(field: Field): Float64Array | null {
    return this.#columns.get(field) ?? null;
  }

  /** Forgets a whole day: a gap in the vendor's data. */
  clearDay(t: number): void {
    for (const column of this.#columns.values()) column[t] = Number.NaN;
  }

  /** The observed fields in declaration order, with their columns. */
  observed(): [Field, Float64Array][] {
    return fieldKeys.flatMap((field) => {
      const column = this.#columns.get(field);
      return column ? [[field, column] satisfies [Field, Float64Array]] : [];
    });
  }
}
