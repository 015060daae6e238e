import { candidateLimits } from "@/lib/domain/basket/all-limits";
import { passing } from "@/lib/domain/basket/assemble";
import type { BuildInput } from "@/lib/domain/basket/build";
import { minimalConflict } from "@/lib/domain/basket/conflict/minimal-conflict";
import { smallestChanges } from "@/lib/domain/basket/conflict/smallest-changes";
import { funnelOf } from "@/lib/domain/basket/limits";
import type { Solve } from "@/lib/domain/basket/program";
import { inSentence, joinWords } from "@/lib/domain/screen/words/lists";
import type { BuildAnswer } from "./build-for-day";

type Data = BuildAnswer["data"];

function sentenceOf(conflicts: Data["conflicts"], changes: Data["changes"]): string {
  const names = joinWords(
    conflicts.map(({ name }) => inSentence(name)),
    "and",
  );
  const problem =
    names === ""
      ? "No basket can be made: too few tokens of the pool are graded and traded."
      : `No basket keeps to all of: ${names}.`;
  const [first] = changes;
  return first === undefined ? problem : `${problem} ${first.sentence} and there is one.`;
}

/** What stands in the way of a basket, and the smallest changes that make one possible, as the API tells it. */
export function describeImpossible({ settings, pool, returns }: BuildInput, solve: Solve): Data {
  const world = { pool, returns, solve };
  const { steps, removedBy } = funnelOf(pool, settings, candidateLimits);
  const conflicts = minimalConflict(world, settings) ?? [];
  const changes = smallestChanges(world, settings, conflicts).map(({ demand, ...change }) => ({
    ...demand,
    ...change,
  }));
  return {
    settings,
    feasible: false,
    sentence: sentenceOf(conflicts, changes),
    pool: pool.length,
    candidates: passing(removedBy).length,
    funnel: [...steps],
    bets: [],
    cash: null,
    ...{ sleeves: [], sectors: [], chains: [] },
    ...{ correlation: null, quality: null },
    conflicts,
    changes,
  };
}
