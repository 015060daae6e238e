import { candidateLimits } from "@/lib/domain/basket/all-limits";
import { assemble, type IsActive, passing } from "@/lib/domain/basket/assemble";
import type { Candidate } from "@/lib/domain/basket/candidate";
import { bestByOwnPoints } from "@/lib/domain/basket/choose/own-points";
import { classUnits, placementOf } from "@/lib/domain/basket/choose/placement";
import { conflicts, type SelectionProblem } from "@/lib/domain/basket/choose/problem";
import { correlationsOf } from "@/lib/domain/basket/correlations";
import { funnelOf } from "@/lib/domain/basket/limits";
import { type Solve, unbounded } from "@/lib/domain/basket/program";
import type { DailyReturns } from "@/lib/domain/basket/returns";
import type { BasketSettings } from "@/lib/domain/basket/settings";

/** What a basket can be made from, and how a program is solved. */
export interface World {
  readonly pool: readonly Candidate[];
  readonly returns: DailyReturns;
  readonly solve: Solve;
}

/** Tokens among which a basket is looked for first: finding one there saves measuring the correlations of all. */
const firstLook = 300;
/** Seconds of one look for a basket without conflicting pairs; none found by then counts as none. */
const lookSeconds = 0.2;

/** Whether the rows alone can be kept; tokens that are alike for them are counted, not told apart. */
function rowsCanHold(problem: SelectionProblem, solve: Solve): boolean {
  const { columns, rows } = placementOf(problem, classUnits(problem));
  const { status } = solve({
    sense: "maximise",
    cost: columns.map(() => 0),
    lower: columns.map(() => 0),
    upper: columns.map(() => unbounded),
    isInteger: columns.map(() => true),
    rows,
  });
  return status !== "infeasible";
}

/** Whether there is a basket of settings, of whose demands only the active ones are made. */
export function isPossible(world: World, settings: BasketSettings, isActive: IsActive): boolean {
  const { pool, solve } = world;
  const { removedBy } = funnelOf(pool, settings, candidateLimits);
  const rows = passing(removedBy, isActive);
  const tokens = rows.flatMap((row) => pool[row] ?? []);
  const ids = new Set(tokens.map(({ id }) => id));
  if (isActive("mustHave") && !settings.mustHave.every((id) => ids.has(id))) return false;
  if (!rowsCanHold(assemble({ tokens, settings, isActive }), solve)) return false;
  const isFree = settings.limits.maxCorrelation === null || !isActive("limits.maxCorrelation");
  if (isFree || tokens.length === 0) return true;
  const some = someOf(pool, rows, settings);
  if (holdsApart(world, settings, isActive, some)) return true;
  return some.length < rows.length && holdsApart(world, settings, isActive, rows);
}

/** At most `firstLook` rows, spread over the pool, and those of must-have tokens. */
function someOf(pool: readonly Candidate[], rows: readonly number[], { mustHave }: BasketSettings) {
  if (rows.length <= firstLook) return rows;
  const step = rows.length / firstLook;
  const spread = Array.from({ length: firstLook }, (_, at) => rows[Math.floor(at * step)] ?? 0);
  const required = rows.filter((row) => mustHave.includes(pool[row]?.id ?? ""));
  return [...new Set([...required, ...spread])];
}

/** Whether some of the tokens keep to the rows without two that move too much alike. */
function holdsApart(
  { pool, returns, solve }: World,
  settings: BasketSettings,
  isActive: IsActive,
  rows: readonly number[],
): boolean {
  const tokens = rows.flatMap((row) => pool[row] ?? []);
  const correlations = correlationsOf(returns, rows);
  const problem = assemble({ tokens, settings, correlations, isActive });
  const all = tokens.map((_, token) => token);
  return bestByOwnPoints(problem, all, freedoms(problem), solve, lookSeconds) !== null;
}

/** The fewer conflicts a token has, the sooner it is tried; always under 0, so that nothing is chosen without need. */
function freedoms(problem: SelectionProblem): Float64Array {
  const points = new Float64Array(problem.size).fill(-1);
  for (let i = 0; i < problem.size; i++)
    for (let j = 0; j < problem.size; j++)
      if (i !== j && conflicts(problem, i, j)) points[i] = (points[i] ?? 0) - 1;
  return points;
}
