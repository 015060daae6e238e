import { candidateLimits } from "@/lib/domain/basket/all-limits";
import { passing } from "@/lib/domain/basket/assemble";
import type { BuildInput } from "@/lib/domain/basket/build";
import { funnelOf } from "@/lib/domain/basket/limits";
import type { Solve } from "@/lib/domain/basket/program";
import type { BuildAnswer } from "./build-for-day";

/** What stands in the way of a basket. */
export function describeImpossible(input: BuildInput, _solve: Solve): BuildAnswer["data"] {
  const { settings, pool } = input;
  const { steps, removedBy } = funnelOf(pool, settings, candidateLimits);
  return {
    settings,
    feasible: false,
    sentence: "No basket keeps to all of these settings.",
    pool: pool.length,
    candidates: passing(removedBy).length,
    funnel: [...steps],
    bets: [],
    cash: null,
    sleeves: [],
    sectors: [],
    chains: [],
    correlation: null,
    quality: null,
    conflicts: [],
    changes: [],
  };
}
