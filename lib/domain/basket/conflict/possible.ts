import { candidateLimits } from "@/lib/domain/basket/all-limits";
import { assemble, type IsActive, passing } from "@/lib/domain/basket/assemble";
import type { Candidate } from "@/lib/domain/basket/candidate";
import { classUnits, placementOf } from "@/lib/domain/basket/choose/placement";
import type { SelectionProblem } from "@/lib/domain/basket/choose/problem";
import { bestByOwnPoints } from "@/lib/domain/basket/choose/select";
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
const firstLook = 200;

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
  return (
    holdsApart(world, settings, isActive, someOf(pool, rows, settings)) ||
    (rows.length > firstLook && holdsApart(world, settings, isActive, rows))
  );
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
  return bestByOwnPoints(problem, all, problem.values, solve) !== null;
}
