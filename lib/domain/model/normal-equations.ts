import { solvePositive } from "./solve-positive";
import type { WeekDesign } from "./week-design";

/**
 * The sums from which ridge weights follow, grown week by week. Every week is centred, so that only differences between
 * tokens of one week teach anything, and weighs n / (n + `halfWeightTokens`): a week of few tokens says little.
 */
export class NormalEquations {
  readonly #terms: number;
  readonly #halfWeightTokens: number;
  readonly #gram: Float64Array;
  readonly #moments: Float64Array;

  constructor(terms: number, halfWeightTokens = 0) {
    this.#terms = terms;
    this.#halfWeightTokens = halfWeightTokens;
    this.#gram = new Float64Array((terms * (terms + 1)) / 2);
    this.#moments = new Float64Array(terms);
  }

  /**
   * Adds one week: `design` holds a row of terms per token, `target` what followed. Tokens of unknown target are left out.
   * Returns whether the week had enough of them to be added.
   */
  add(design: WeekDesign, target: Float64Array, minTokens: number): boolean {
    const rows = [...target.keys()].filter((row) => !Number.isNaN(target[row]));
    if (rows.length < minTokens) return false;
    const known = rows.length === design.rows ? design : design.pick(rows);
    const weight = 1 / (rows.length + this.#halfWeightTokens);
    const { gram } = known;
    for (let cell = 0; cell < gram.length; cell++)
      this.#gram[cell] = (this.#gram[cell] ?? 0) + weight * (gram[cell] ?? 0);
    const mean = rows.reduce((sum, row) => sum + (target[row] ?? 0), 0) / rows.length;
    for (const [at, row] of rows.entries()) {
      const followed = weight * ((target[row] ?? 0) - mean);
      for (let term = 0; term < this.#terms; term++)
        this.#moments[term] =
          (this.#moments[term] ?? 0) + followed * (known.values[at * this.#terms + term] ?? 0);
    }
    return true;
  }

  /**
   * Weights that minimise squared error plus `penalty` × the mean diagonal of the Gram matrix × their squared size; one per
   * term, all 0 while nothing was learnt. Source: Hoerl and Kennard 1970, Ridge Regression.
   */
  solve(penalty: number): Float64Array {
    const diagonal = Array.from({ length: this.#terms }, (_, term) => (term * (term + 3)) / 2);
    const trace = diagonal.reduce((sum, cell) => sum + (this.#gram[cell] ?? 0), 0);
    if (!(trace > 0)) return new Float64Array(this.#terms);
    const ridged = this.#gram.slice();
    for (const cell of diagonal)
      ridged[cell] = (ridged[cell] ?? 0) + (penalty * trace) / this.#terms;
    return solvePositive(ridged, this.#moments);
  }
}
