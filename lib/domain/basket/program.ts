/** A row of a program: lower ≤ Σ values[k] · column[indices[k]] ≤ upper. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** A linear, mixed-integer or convex quadratic program; every list has one entry a column. */
export interface Program {
  readonly sense: "maximise" | "minimise";
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Columns that must be whole numbers; null: none. */
  readonly isInteger: readonly boolean[] | null;
  readonly rows: readonly Row[];
  /** Symmetric positive semidefinite Q of ½ xᵀQx, for programs without whole numbers. */
  readonly quadratic?: readonly (readonly number[])[];
  /** Seconds after which a search for whole numbers ends; left to the solver when not said. */
  readonly seconds?: number;
}

export interface Solution {
  /** `stopped`: a limit of time ended the search, so that the best found may not be the best there is. */
  readonly status: "optimal" | "infeasible" | "stopped";
  /** NaN when infeasible. */
  readonly objective: number;
  /** A value a column; empty when nothing feasible was found. */
  readonly values: Float64Array;
  /** Reduced cost a column, of programs without whole numbers. */
  readonly reducedCosts: Float64Array;
}

/** Solves a program exactly; the domain says what is to be solved, its caller brings the solver. */
export type Solve = (program: Program) => Solution;

/** A basket's program never needs more: every column is a share, a count or a multiple of one. */
export const unbounded = Number.POSITIVE_INFINITY;
