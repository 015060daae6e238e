import { CholeskyDecomposition, Matrix } from "ml-matrix";

/**
 * The sums from which ridge weights follow, grown week by week. Every week is centred, so that only differences between
 * tokens of one week teach anything, and weighs n / (n + `halfWeightTokens`): a week of few tokens says little.
 */
export class NormalEquations {
  readonly #terms: number;
  readonly #halfWeightTokens: number;
  readonly #gram: Matrix;
  readonly #moments: Matrix;

  constructor(terms: number, halfWeightTokens = 0) {
    this.#terms = terms;
    this.#halfWeightTokens = halfWeightTokens;
    this.#gram = Matrix.zeros(terms, terms);
    this.#moments = Matrix.zeros(terms, 1);
  }

  /**
   * Adds one week: `design` holds a row of terms per token, `target` what followed. Tokens of unknown target are left out.
   * Returns whether the week had enough of them to be added.
   */
  add(design: Float32Array, target: Float64Array, minTokens: number): boolean {
    const rows = [...target.keys()].filter((row) => !Number.isNaN(target[row]));
    if (rows.length < minTokens) return false;
    const known = new Matrix(
      rows.map((row) => [...design.subarray(row * this.#terms, (row + 1) * this.#terms)]),
    ).center("column");
    const followed = Matrix.columnVector(rows.map((row) => target[row] ?? 0)).center("column");
    const transposed = known.transpose();
    const weight = 1 / (rows.length + this.#halfWeightTokens);
    this.#gram.add(transposed.mmul(known).mul(weight));
    this.#moments.add(transposed.mmul(followed).mul(weight));
    return true;
  }

  /**
   * Weights that minimise squared error plus `penalty` × the mean diagonal of the Gram matrix × their squared size; one per
   * term, all 0 while nothing was learnt. Source: Hoerl and Kennard 1970, Ridge Regression.
   */
  solve(penalty: number): Float64Array {
    const trace = this.#gram.trace();
    if (!(trace > 0)) return new Float64Array(this.#terms);
    const ridge = Matrix.eye(this.#terms, this.#terms, (penalty * trace) / this.#terms);
    const solver = new CholeskyDecomposition(Matrix.add(this.#gram, ridge));
    return Float64Array.from(solver.solve(this.#moments).to1DArray());
  }
}
