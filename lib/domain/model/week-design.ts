/** The terms of one week's tokens, row by row, with their sums of products worked out at most once. */
export class WeekDesign {
  readonly values: Float32Array;
  readonly terms: number;
  readonly rows: number;
  #gram: Float64Array | null = null;

  constructor(values: Float32Array, terms: number) {
    this.values = values;
    this.terms = terms;
    this.rows = terms === 0 ? 0 : values.length / terms;
  }

  /** Lower triangle, row by row, of the centred terms' products summed over all rows. */
  get gram(): Float64Array {
    this.#gram ??= gramOf(this.centred());
    return this.#gram;
  }

  /** The rows, each term less its mean. */
  centred(): WeekDesign {
    const { values, terms, rows } = this;
    const means = new Float64Array(terms);
    for (let i = 0; i < values.length; i++)
      means[i % terms] = (means[i % terms] ?? 0) + (values[i] ?? 0) / rows;
    return new WeekDesign(
      values.map((value, i) => value - (means[i % terms] ?? 0)),
      terms,
    );
  }

  /** Only the rows named. */
  pick(rows: readonly number[]): WeekDesign {
    const picked = new Float32Array(rows.length * this.terms);
    for (const [to, from] of rows.entries())
      picked.set(this.values.subarray(from * this.terms, (from + 1) * this.terms), to * this.terms);
    return new WeekDesign(picked, this.terms);
  }
}

function gramOf({ values, terms, rows }: WeekDesign): Float64Array {
  const gram = new Float64Array((terms * (terms + 1)) / 2);
  for (let row = 0; row < rows; row++) {
    const start = row * terms;
    let cell = 0;
    for (let i = 0; i < terms; i++) {
      const value = values[start + i] ?? 0;
      for (let j = 0; j <= i; j++, cell++)
        gram[cell] = (gram[cell] ?? 0) + value * (values[start + j] ?? 0);
    }
  }
  return gram;
}
