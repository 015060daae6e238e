import { CholeskyDecomposition, Matrix } from "ml-matrix";

/**
 * Solves A·x = b for a symmetric positive definite A given as its lower triangle, row by row.
 * Source: Cholesky decomposition, Golub and Van Loan, Matrix Computations, 4.2.
 */
export function solvePositive(triangle: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const matrix = Matrix.zeros(n, n);
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j <= i; j++, at++) {
      const cell = triangle[at] ?? 0;
      matrix.set(i, j, cell);
      matrix.set(j, i, cell);
    }
  const solution = new CholeskyDecomposition(matrix).solve(Matrix.columnVector(right));
  return Float64Array.from(solution.to1DArray());
}
