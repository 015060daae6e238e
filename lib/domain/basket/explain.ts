import { bestSwap, type Choice, type Obstacle, obstacleOf } from "./choose/choice";
import { correlationOf, priceOf, type SelectionProblem, worthOf } from "./choose/problem";

/** The token that would take a bet's place. */
export interface RunnerUp {
  readonly token: number;
  /** Points by which the basket would be worse with it. Not negative. */
  readonly behind: number;
}

/** A token with more points of its own that a bet was preferred to. */
export interface Replaced {
  readonly token: number;
  /** Its own points. */
  readonly points: number;
  /** Null: it may take the place, but moves so much like the rest that the basket would be worse. */
  readonly obstacle: Obstacle | null;
}

export interface BetReason {
  /** Mean correlation with the other bets; 0 with a single bet. */
  readonly meanCorrelation: number;
  /** Points that its correlation with the rest takes from the basket's mean: half of each pair's. */
  readonly correlationPoints: number;
  readonly runnerUp: RunnerUp | null;
  readonly replaced: Replaced | null;
}

const byValue = (problem: SelectionProblem) => (a: number, b: number) =>
  (problem.values[b] ?? 0) - (problem.values[a] ?? 0) || a - b;

/**
 * Pairs each bet that is not among the best by its own points with one of those that had to stay out, best with best.
 */
function replacements(problem: SelectionProblem, { tokens }: Choice): ReadonlyMap<number, number> {
  const order = Array.from({ length: problem.size }, (_, token) => token).sort(byValue(problem));
  const best = order.slice(0, tokens.length);
  const left = best.filter((token) => !tokens.includes(token));
  const entered = tokens.filter((token) => !best.includes(token)).sort(byValue(problem));
  return new Map(
    entered.flatMap((token, at) => (left[at] === undefined ? [] : [[token, left[at]]])),
  );
}

/**
 * Why each bet of the best choice is in. The runner-up of a bet is the token that makes the best basket in its place with all
 * other bets and places kept and every limit held; what it replaced is a token with more points of its own, of the `bets` best,
 * that is not in the basket.
 */
export function explainChoice(problem: SelectionProblem, choice: Choice): BetReason[] {
  const all = Array.from({ length: problem.size }, (_, token) => token);
  const others = problem.bets - 1;
  const replaced = replacements(problem, choice);
  return choice.tokens.map((token, at) => {
    const rest = choice.tokens.filter((_, index) => index !== at);
    const sum = rest.reduce((total, other) => total + correlationOf(problem, token, other), 0);
    const swap = bestSwap(problem, choice, at, all);
    const by = swap?.tokens[at];
    const instead = replaced.get(token);
    return {
      meanCorrelation: others > 0 ? sum / others : 0,
      correlationPoints:
        -rest.reduce((total, other) => total + priceOf(problem, token, other), 0) / 2,
      runnerUp:
        swap === null || by === undefined
          ? null
          : { token: by, behind: (choice.worth - swap.worth) / problem.bets },
      replaced:
        instead === undefined
          ? null
          : {
              token: instead,
              points: problem.values[instead] ?? 0,
              obstacle: obstacleOf(problem, choice, at, instead),
            },
    };
  });
}

/** The basket's points of 0 to 100: the mean of its tokens' own less what their correlation takes. */
export const pointsOf = (problem: SelectionProblem, { tokens }: Choice): number =>
  worthOf(problem, tokens) / problem.bets;
