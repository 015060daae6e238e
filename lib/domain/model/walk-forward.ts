import type { Day } from "@/lib/domain/market/day";
import { NormalEquations } from "./normal-equations";
import type { WeekDesign } from "./week-design";

/** What one week teaches: rows of terms, and for each horizon in days what followed, NaN where it is not known. */
export interface TrainingWeek {
  readonly day: Day;
  readonly design: WeekDesign;
  readonly targets: ReadonlyMap<number, Float64Array>;
}

export interface WalkForwardOptions {
  readonly terms: number;
  /** Horizons that are learnt together, in days. */
  readonly horizons: readonly number[];
  /** Ridge penalty as a multiple of the mean diagonal of the Gram matrix. */
  readonly penalty: number;
  /** Tokens at which a week counts half as much as one of countless tokens; 0 counts every week the same. */
  readonly halfWeightTokens: number;
  /** Weeks to learn from before there are weights. */
  readonly minWeeks: number;
  /** Tokens of known outcome a week must have to be learnt from. */
  readonly minTokens: number;
}

/** Weights as they could be fitted on one day. */
export interface Fit {
  readonly day: Day;
  /** Last day whose outcome was known and used; null when none was. */
  readonly trainedThrough: Day | null;
  readonly trainedWeeks: number;
  /** One per term; null before there are `minWeeks` weeks to learn from. */
  readonly weights: Float64Array | null;
}

/**
 * The fit of every week from the weeks before it, expanding. An earlier week is used for a horizon once that horizon has
 * passed: its day + horizon ≤ the day of the fit, so what is learnt from never overlaps what is foretold. Weeks in order.
 */
export function walkForward(
  weeks: readonly TrainingWeek[],
  { terms, horizons, penalty, halfWeightTokens, minWeeks, minTokens }: WalkForwardOptions,
): Fit[] {
  const equations = new NormalEquations(terms, halfWeightTokens);
  const queues = horizons.map((horizonDays) => ({ horizonDays, next: 0 }));
  const learnt = new Set<Day>();
  return weeks.map(({ day }) => {
    for (const { week, target } of queues.flatMap((queue) => newlyKnown(weeks, queue, day)))
      if (equations.add(week.design, target, minTokens)) learnt.add(week.day);
    return {
      day,
      trainedThrough: learnt.size === 0 ? null : Math.max(...learnt),
      trainedWeeks: learnt.size,
      weights: learnt.size >= minWeeks ? equations.solve(penalty) : null,
    };
  });
}

/** The weeks whose outcome has become known by a day since the queue was last asked, with what followed. */
function newlyKnown(
  weeks: readonly TrainingWeek[],
  queue: { readonly horizonDays: number; next: number },
  day: Day,
): { readonly week: TrainingWeek; readonly target: Float64Array }[] {
  const known = [];
  for (;;) {
    const week = weeks[queue.next];
    if (week === undefined || week.day + queue.horizonDays > day) return known;
    queue.next++;
    known.push({ week, target: week.targets.get(queue.horizonDays) ?? new Float64Array(0) });
  }
}

/** Weighted sum of each row's terms. */
export function predict({ values, terms, rows }: WeekDesign, weights: Float64Array): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let term = 0; term < terms; term++)
      sum += (weights[term] ?? 0) * (values[row * terms + term] ?? 0);
    return sum;
  });
}
