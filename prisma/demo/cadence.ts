import type { Random } from "./random";

/** Marks the days on which a group is observed: the first day of the span, then every `shortest` to `longest` days. */
export function observationDays(
  random: Random,
  days: number,
  span: { readonly first: number; readonly last: number },
  shortest: number,
  longest: number,
): Uint8Array {
  const observed = new Uint8Array(days);
  const phase = random.integer(0, shortest - 1);
  for (let t = span.first + phase; t <= span.last; t += random.integer(shortest, longest)) {
    observed[t] = 1;
  }
  return observed;
}
