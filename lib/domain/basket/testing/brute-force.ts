import type { SelectionProblem } from "@/lib/domain/basket/choose/problem";

/** Every way to put some tokens into places, written without the code under test. */
function* placings(
  problem: SelectionProblem,
  tokens: readonly number[],
  at = 0,
): Generator<number[]> {
  if (at === tokens.length) {
    yield [];
    return;
  }
  for (let place = 0; place < problem.places.length; place++)
    if (((problem.members[tokens[at] ?? 0] ?? 0) & (1 << place)) !== 0)
      for (const rest of placings(problem, tokens, at + 1)) yield [place, ...rest];
}

/** Whether tokens in places keep to every demand. */
export function keepsAll(
  problem: SelectionProblem,
  tokens: readonly number[],
  places: readonly number[],
): boolean {
  const isFilled = problem.places.every(
    ({ bets }, place) => places.filter((other) => other === place).length === bets,
  );
  const isMember = tokens.every(
    (token, at) => ((problem.members[token] ?? 0) & (1 << (places[at] ?? 0))) !== 0,
  );
  const hasRequired = Array.from(problem.required).every((is, i) => is === 0 || tokens.includes(i));
  return (
    isFilled &&
    isMember &&
    hasRequired &&
    new Set(tokens).size === tokens.length &&
    keepsCaps(problem, tokens, places) &&
    areApart(problem, tokens)
  );
}

function keepsCaps(
  problem: SelectionProblem,
  tokens: readonly number[],
  places: readonly number[],
): boolean {
  return problem.caps.every(({ share, classOf }) => {
    const held = new Map<number, number>();
    for (const [at, token] of tokens.entries()) {
      const own = problem.places[places[at] ?? 0]?.shareEach ?? 0;
      held.set(classOf[token] ?? 0, (held.get(classOf[token] ?? 0) ?? 0) + own);
    }
    return [...held.values()].every((sum) => sum <= share + 1e-8);
  });
}

function areApart(problem: SelectionProblem, tokens: readonly number[]): boolean {
  const { maxCorrelation, size, correlations, isUnknownPair } = problem;
  return (
    maxCorrelation === null ||
    tokens.every((i, at) =>
      tokens
        .slice(at + 1)
        .every(
          (j) =>
            isUnknownPair?.[i * size + j] === 1 ||
            (correlations[i * size + j] ?? 0) <= maxCorrelation,
        ),
    )
  );
}

/** Worth by its definition: own points less the price of each pair's believed correlation. */
export function plainWorth(problem: SelectionProblem, tokens: readonly number[]): number {
  let worth = 0;
  for (const i of tokens) worth += problem.values[i] ?? 0;
  for (const i of tokens)
    for (const j of tokens) {
      if (j <= i) continue;
      const measured = problem.correlations[i * problem.size + j] ?? 0;
      const drawn = problem.trust * measured + (1 - problem.trust) * problem.meanCorrelation;
      worth -= problem.pairPoints * drawn;
    }
  return worth;
}

function* subsets(size: number, count: number, from = 0): Generator<number[]> {
  if (count === 0) yield [];
  else
    for (let first = from; first <= size - count; first++)
      for (const rest of subsets(size, count - 1, first + 1)) yield [first, ...rest];
}

/** The highest worth of all choices, by looking at each; null when none keeps to everything. */
export function bestByLooking(problem: SelectionProblem): number | null {
  let best: number | null = null;
  for (const tokens of subsets(problem.size, problem.bets)) {
    const worth = plainWorth(problem, tokens);
    if (best !== null && worth <= best) continue;
    for (const places of placings(problem, tokens))
      if (keepsAll(problem, tokens, places)) {
        best = worth;
        break;
      }
  }
  return best;
}
