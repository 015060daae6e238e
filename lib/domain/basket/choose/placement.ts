import type { Row } from "@/lib/domain/basket/program";
import { type SelectionProblem, shareTolerance } from "./problem";

/** A column of the program: that many of a unit take a place. */
export interface PlacementColumn {
  readonly unit: number;
  readonly place: number;
}

/** Tokens that are alike for the rows: one token, or all of a class. */
export interface Units {
  /** A token of each unit, whose classes and places are the unit's. */
  readonly tokens: readonly number[];
  /** Tokens in each unit. */
  readonly sizes: readonly number[];
  /** How many of each unit must be chosen. */
  readonly required: readonly number[];
}

export interface Placement {
  readonly columns: readonly PlacementColumn[];
  readonly rows: readonly Row[];
}

/** Each of some tokens as a unit of its own. */
export const singleUnits = (problem: SelectionProblem, tokens: readonly number[]): Units => ({
  tokens,
  sizes: tokens.map(() => 1),
  required: tokens.map((token) => problem.required[token] ?? 0),
});

/** Tokens of the same places, classes and need, counted: where only the rows matter, one is as good as another. */
export function classUnits(problem: SelectionProblem): Units {
  const units = new Map<string, { token: number; size: number; required: number }>();
  for (let token = 0; token < problem.size; token++) {
    const classes = problem.caps.map(({ classOf }) => classOf[token]);
    const key = [problem.members[token], problem.required[token], ...classes].join(" ");
    const known = units.get(key);
    const required = problem.required[token] ?? 0;
    if (known === undefined) units.set(key, { token, size: 1, required });
    else {
      known.size++;
      known.required += required;
    }
  }
  const all = [...units.values()];
  return {
    tokens: all.map(({ token }) => token),
    sizes: all.map(({ size }) => size),
    required: all.map(({ required }) => required),
  };
}

function columnsOf(problem: SelectionProblem, { tokens }: Units): PlacementColumn[] {
  const columns: PlacementColumn[] = [];
  for (const [unit, token] of tokens.entries())
    for (const [place, { most }] of problem.places.entries())
      if (most > 0 && (((problem.members[token] ?? 0) >>> place) & 1) === 1)
        columns.push({ unit, place });
  return columns;
}

type Grouped = ReadonlyMap<number, readonly number[]>;

function grouped(
  columns: readonly PlacementColumn[],
  keyOf: (column: PlacementColumn) => number,
): Grouped {
  const groups = new Map<number, number[]>();
  for (const [index, column] of columns.entries()) {
    const key = keyOf(column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}

const counted = (indices: readonly number[], lower: number, upper: number): Row => ({
  lower,
  upper,
  indices,
  values: indices.map(() => 1),
});

/** Rows of a cap: the shares of the places that a class takes are within it. */
function capRows(problem: SelectionProblem, units: Units, columns: readonly PlacementColumn[]) {
  return problem.caps.flatMap(({ share, classOf }) => {
    const byClass = grouped(columns, ({ unit }) => classOf[units.tokens[unit] ?? 0] ?? 0);
    return [...byClass.values()].map(
      (indices): Row => ({
        lower: 0,
        upper: share + shareTolerance,
        indices,
        values: indices.map((at) => problem.places[columns[at]?.place ?? 0]?.shareEach ?? 0),
      }),
    );
  });
}

/**
 * The columns and rows that every choice keeps to: each place filled, no token twice, the required ones in, and every cap on
 * shares, each bet counted with the share that its place means for it.
 */
export function placementOf(problem: SelectionProblem, units: Units): Placement {
  const columns = columnsOf(problem, units);
  const byPlace = grouped(columns, ({ place }) => place);
  const byUnit = grouped(columns, ({ unit }) => unit);
  const places = problem.places.map(({ needed, most }, place) =>
    counted(byPlace.get(place) ?? [], needed, most),
  );
  const perUnit = units.sizes.map((size, unit) =>
    counted(byUnit.get(unit) ?? [], units.required[unit] ?? 0, size),
  );
  return { columns, rows: [...places, ...perUnit, ...capRows(problem, units, columns)] };
}
