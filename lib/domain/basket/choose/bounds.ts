import { believed, conflicts, type SelectionProblem } from "./problem";

/**
 * The most each token can add to any choice among `tokens`: its own points less half the price of the `bets − 1` partners it
 * moves least with. Halves, because the two tokens of a pair each pay one. −∞ where there are too few partners.
 * Source: Gilmore 1962 and Lawler 1963, the bound of the quadratic assignment problem.
 */
export function mostEachAdds(problem: SelectionProblem, tokens: readonly number[]): Float64Array {
  const partners = problem.bets - 1;
  const least = new Float64Array(partners);
  return Float64Array.from(tokens, (token) => {
    const found = leastPartners(problem, tokens, token, least);
    if (found < partners) return Number.NEGATIVE_INFINITY;
    const sum = least.reduce((total, correlation) => total + believed(problem, correlation), 0);
    return (problem.values[token] ?? 0) - (problem.pairPoints / 2) * sum;
  });
}

/** Fills `least` with the lowest correlations of a token's possible partners, ascending; returns how many there are. */
function leastPartners(
  problem: SelectionProblem,
  tokens: readonly number[],
  token: number,
  least: Float64Array,
): number {
  const { correlations, size } = problem;
  const start = token * size;
  let found = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (const other of tokens) {
    const value = correlations[start + other] ?? 0;
    const isTooMuch = found === least.length && value >= worst;
    if (isTooMuch || other === token || conflicts(problem, token, other)) continue;
    insert(least, found, value);
    found = Math.min(found + 1, least.length);
    if (found === least.length) worst = least[found - 1] ?? worst;
  }
  return found;
}

/** Puts a value into its place in an ascending list of which the first `length` are filled; the largest falls out of a full one. */
function insert(list: Float64Array, length: number, value: number): void {
  let at = Math.min(length, list.length - 1);
  while (at > 0 && (list[at - 1] ?? 0) > value) {
    list[at] = list[at - 1] ?? 0;
    at--;
  }
  if (list.length > 0) list[at] = value;
}
