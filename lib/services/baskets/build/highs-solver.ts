import type { Highs, Model, ModelData } from "highs";
import type { Program, Solution, Solve } from "@/lib/domain/basket/program";

const empty = new Float64Array();
const infeasible: Solution = {
  status: "infeasible",
  objective: Number.NaN,
  values: empty,
  reducedCosts: empty,
};

const nothingFound: Solution = { ...infeasible, status: "stopped" };

/** A quadratic term as the lower triangle in compressed columns. */
function hessianOf(
  quadratic: NonNullable<Program["quadratic"]>,
): NonNullable<ModelData["hessian"]> {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let column = 0; column < quadratic.length; column++) {
    for (let row = column; row < quadratic.length; row++) {
      indices.push(row);
      values.push(quadratic[row]?.[column] ?? 0);
    }
    starts.push(indices.length);
  }
  return {
    format: "triangular",
    dimension: quadratic.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

function matrixOf({ rows, cost }: Program): ModelData["matrix"] {
  const starts = Int32Array.from({ length: rows.length + 1 }, () => 0);
  for (const [at, { indices }] of rows.entries())
    starts[at + 1] = (starts[at] ?? 0) + indices.length;
  return {
    format: "csr",
    numRows: rows.length,
    numCols: cost.length,
    starts,
    indices: Int32Array.from(rows.flatMap(({ indices }) => indices)),
    values: Float64Array.from(rows.flatMap(({ values }) => values)),
  };
}

const modelOf = (highs: Highs, program: Program): ModelData => {
  const { minimize, maximize } = highs.constants.objectiveSense;
  return {
    numCols: program.cost.length,
    numRows: program.rows.length,
    sense: program.sense === "maximise" ? maximize : minimize,
    colCost: Float64Array.from(program.cost),
    colLower: Float64Array.from(program.lower),
    colUpper: Float64Array.from(program.upper),
    rowLower: Float64Array.from(program.rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(program.rows, ({ upper }) => upper),
    matrix: matrixOf(program),
    ...(program.isInteger && { integrality: Int32Array.from(program.isInteger, Number) }),
    ...(program.quadratic && { hessian: hessianOf(program.quadratic) }),
  };
};

/** Seconds after which a search for whole numbers ends with the best found. */
const timeLimitSeconds = 5;

/** What the programs of a basket need: small, so that presolve, heuristics and many cuts cost more than they save. */
const options = {
  output_flag: false,
  presolve: "off",
  mip_detect_symmetry: false,
  mip_heuristic_effort: 0,
  mip_pool_soft_limit: 100,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-7,
} as const;

/** Whether a row alone shows that nothing keeps to it: contradictory bounds, or no columns and bounds without 0. */
const isContradictory = ({ rows }: Program) =>
  rows.some(
    ({ lower, upper, indices }) =>
      lower > upper || (indices.length === 0 && (lower > 0 || upper < 0)),
  );

/** What a run of a model ended with. Throws when it was neither an answer nor a limit of time. */
function solutionOf(highs: Highs, model: Model): Solution {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return infeasible;
  const isStopped = status === modelStatus.timeLimit;
  if (status !== modelStatus.optimal && !isStopped)
    throw new Error(`HiGHS ended with model status ${status}.`);
  const found = model.info.get("primal_solution_status");
  if (isStopped && found !== solutionStatus.feasible) return nothingFound;
  const { colValue, colDual } = model.getSolution();
  return {
    status: isStopped ? "stopped" : "optimal",
    objective: model.getObjectiveValue(),
    values: colValue,
    reducedCosts: colDual,
  };
}

function run(highs: Highs, program: Program): Solution {
  const model = highs.createModel(modelOf(highs, program));
  try {
    model.options.set({ ...options, time_limit: program.seconds ?? timeLimitSeconds });
    model.run();
    return solutionOf(highs, model);
  } finally {
    model.dispose();
  }
}

/** Whether every column that must be a whole number is one. */
const isWhole = ({ values }: Solution, isInteger: readonly boolean[]) =>
  values.every((value, at) => !isInteger[at] || Math.abs(value - Math.round(value)) < 1e-9);

/**
 * A loaded HiGHS as the domain's solver: the same in Node and in a browser's worker, which differ in how they load it only.
 * The solver throws when HiGHS fails otherwise than by finding a program infeasible or running out of time.
 */
export const highsSolver =
  (highs: Highs): Solve =>
  (program) => {
    if (isContradictory(program)) return infeasible;
    // HiGHS solves no program without columns.
    if (program.cost.length === 0) return { ...infeasible, status: "optimal", objective: 0 };
    const { isInteger } = program;
    if (isInteger === null) return run(highs, program);
    // The search for whole numbers takes ten times as long to begin as the relaxation takes, which often has them.
    const relaxed = run(highs, { ...program, isInteger: null });
    if (relaxed.status === "infeasible") return infeasible;
    return relaxed.status === "optimal" && isWhole(relaxed, isInteger)
      ? relaxed
      : run(highs, program);
  };
