import { type BuildInput, buildBasket } from "@/lib/domain/basket/build";
import type { Chances } from "@/lib/domain/model/chances";
import type { BuildAnswer } from "./build-for-day";
import { describeBuilt } from "./describe-built";
import { describeImpossible } from "./describe-impossible";
import { limitedSolver } from "./limited-solver";
import { loadSolver } from "./load-solver";
import { oddsFrom } from "./odds";

/** What a basket is built from, as it is handed to another thread. */
export interface BuildQuestion extends Omit<BuildInput, "oddsOf"> {
  /** Of the day's model; null when it tells none. */
  readonly chances: Chances | null;
}

/** Most seconds spent on finding the basket, and on finding out why there is none. */
const solverSeconds = 5;

/** A basket by settings, or what stands in its way, as the API tells it. */
export async function buildData({ chances, ...rest }: BuildQuestion): Promise<BuildAnswer["data"]> {
  const input: BuildInput = { ...rest, oddsOf: oddsFrom(chances) };
  const solve = await loadSolver();
  const built = buildBasket(input, limitedSolver(solve, solverSeconds));
  return built === null
    ? describeImpossible(input, limitedSolver(solve, solverSeconds))
    : describeBuilt(built, input.settings, input.pool.length);
}
