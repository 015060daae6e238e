import { expect, test } from "vitest";
import { explainChoice } from "@/lib/domain/basket/explain";
import { bestByLooking, keepsAll, plainWorth } from "@/lib/domain/basket/testing/brute-force";
import { randomProblem } from "@/lib/domain/basket/testing/random-problem";
import { loadSolver } from "@/lib/services/baskets/build/load-solver";
import { mostEachAdds } from "./bounds";
import { select } from "./select";

const solve = await loadSolver();

const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);
const problems = seeds.map(randomProblem);
const selections = problems.map((problem) => select(problem, solve));

test("200 random choices are the best there is, or rightly none", () => {
  let feasible = 0;
  for (const [at, problem] of problems.entries()) {
    const selection = selections[at] ?? null;
    const best = bestByLooking(problem);
    expect(selection === null, `seed ${seeds[at]}`).toBe(best === null);
    if (selection === null || best === null) continue;
    feasible++;
    expect(selection.isProven).toBe(true);
    expect(keepsAll(problem, selection.tokens, selection.places), `seed ${seeds[at]}`).toBe(true);
    expect(plainWorth(problem, selection.tokens), `seed ${seeds[at]}`).toBeCloseTo(best, 6);
    expect(selection.worth).toBeCloseTo(best, 6);
  }
  expect(feasible).toBeGreaterThan(80);
  expect(feasible).toBeLessThan(200);
});

test("the runner-up of a bet is the best of all tokens that fit its place, and never better than the bet", () => {
  for (const [at, problem] of problems.slice(0, 60).entries()) {
    const selection = selections[at];
    if (!selection) continue;
    for (const [bet, { runnerUp }] of explainChoice(problem, selection).entries()) {
      const others = Array.from({ length: problem.size }, (_, token) => token)
        .filter((token) => !selection.tokens.includes(token))
        .map((token) => selection.tokens.map((old, index) => (index === bet ? token : old)))
        // A must-have is asked for by name: what would come instead of it is told all the same.
        .filter((tokens) =>
          keepsAll(
            { ...problem, required: new Uint8Array(problem.size) },
            tokens,
            selection.places,
          ),
        )
        .map((tokens) => plainWorth(problem, tokens));
      if (runnerUp === null) expect(others).toEqual([]);
      else {
        const behind = (selection.worth - Math.max(...others)) / problem.bets;
        expect(runnerUp.behind).toBeCloseTo(behind, 9);
      }
    }
  }
});

test("no choice is worth more than what its tokens can add at most", () => {
  for (const [at, problem] of problems.entries()) {
    const selection = selections[at];
    if (!selection) continue;
    const all = Array.from({ length: problem.size }, (_, token) => token);
    const most = mostEachAdds(problem, all);
    const bound = selection.tokens.reduce((sum, token) => sum + (most[token] ?? 0), 0);
    expect(bound).toBeGreaterThan(selection.worth - 1e-9);
  }
});
