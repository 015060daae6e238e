import type { buildBasket as contract } from "@/lib/contracts/basket-build";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import { type BuildInput, buildBasket } from "@/lib/domain/basket/build";
import { candidatesOf } from "@/lib/domain/basket/pool";
import { type DailyReturns, returnDays } from "@/lib/domain/basket/returns";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { openMarket } from "@/lib/services/market-view";
import { checkSettings } from "./check-settings";
import { dailyReturns } from "./daily-returns";
import { describeBuilt } from "./describe-built";
import { describeImpossible } from "./describe-impossible";
import { limitedSolver } from "./limited-solver";
import { loadSolver } from "./load-solver";
import { oddsBy } from "./odds";
import { poolRows } from "./pool-rows";

export type BuildAnswer = AnswerOf<typeof contract>;

/** Settings and the day they are for. */
export type BuildRequest = BasketSettings & { readonly asOf?: string | undefined };

/** Most seconds spent on finding the basket, and on finding out why there is none. */
const solverSeconds = 5;

/** The rows of the pool, in its order. */
function returnsOfRows({ days, values }: DailyReturns, rows: readonly number[]): DailyReturns {
  const chosen = new Float64Array(rows.length * days);
  for (const [at, row] of rows.entries())
    chosen.set(values.subarray(row * days, (row + 1) * days), at * days);
  return { days: returnDays, values: chosen };
}

/**
 * A basket by settings from the market of a day, or what stands in its way. Only what was known on the day is read.
 * Throws what `openMarket`, `checkSettings` and `poolRows` throw.
 */
export async function buildForDay({ asOf, ...settings }: BuildRequest): Promise<BuildAnswer> {
  const { frame, meta } = await openMarket(asOf);
  checkSettings(settings, frame);
  const [rows, returns, oddsOf, solve] = await Promise.all([
    poolRows(frame, settings),
    dailyReturns(frame),
    oddsBy(meta.model),
    loadSolver(),
  ]);
  const input: BuildInput = {
    settings,
    pool: candidatesOf(frame, rows, settings),
    returns: returnsOfRows(returns, rows),
    oddsOf,
  };
  const built = buildBasket(input, limitedSolver(solve, solverSeconds));
  const data =
    built === null
      ? describeImpossible(input, limitedSolver(solve, solverSeconds))
      : describeBuilt(built, settings, rows.length);
  return { data, meta };
}
