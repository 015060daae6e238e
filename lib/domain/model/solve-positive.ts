/** Where row `i` of a lower triangle stored row by row begins. */
const startOf = (i: number) => (i * (i + 1)) / 2;

/**
 * Solves A·x = b for a symmetric positive definite A given as its lower triangle, row by row, which is overwritten.
 * Source: Cholesky decomposition, Golub and Van Loan, Matrix Computations, 4.2.
 */
export function solvePositive(triangle: Float64Array, right: Float64Array): Float64Array {
  decompose(triangle, right.length);
  return substituteBack(triangle, substitute(triangle, right));
}

/** Overwrites A with the L of A = L·Lᵀ. */
function decompose(triangle: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = startOf(i);
    for (let j = 0; j <= i; j++) {
      const rest = (triangle[row + j] ?? 0) - dot(triangle, row, startOf(j), j);
      triangle[row + j] = i === j ? Math.sqrt(rest) : rest / (triangle[startOf(j) + j] ?? 0);
    }
  }
}

/** Solves L·y = b. */
function substitute(lower: Float64Array, right: Float64Array): Float64Array {
  const y = right.slice();
  for (let i = 0; i < y.length; i++) {
    const row = startOf(i);
    let rest = y[i] ?? 0;
    for (let j = 0; j < i; j++) rest -= (lower[row + j] ?? 0) * (y[j] ?? 0);
    y[i] = rest / (lower[row + i] ?? 0);
  }
  return y;
}

/** Solves Lᵀ·x = y. */
function substituteBack(lower: Float64Array, y: Float64Array): Float64Array {
  const x = y.slice();
  for (let i = x.length - 1; i >= 0; i--) {
    let rest = x[i] ?? 0;
    for (let j = i + 1; j < x.length; j++) rest -= (lower[startOf(j) + i] ?? 0) * (x[j] ?? 0);
    x[i] = rest / (lower[startOf(i) + i] ?? 0);
  }
  return x;
}

function dot(cells: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += (cells[a + k] ?? 0) * (cells[b + k] ?? 0);
  return sum;
}
