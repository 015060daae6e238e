import type { buildBasket as contract } from "@/lib/contracts/basket-build";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import { candidatesOf } from "@/lib/domain/basket/pool";
import { type DailyReturns, returnDays } from "@/lib/domain/basket/returns";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { openMarket } from "@/lib/services/market-view";
import { buildAside } from "./build-aside";
import { checkSettings } from "./check-settings";
import { dailyReturns } from "./daily-returns";
import { chancesBy } from "./odds";
import { poolRows } from "./pool-rows";

export type BuildAnswer = AnswerOf<typeof contract>;

/** Settings and the day they are for. */
export type BuildRequest = BasketSettings & { readonly asOf?: string | undefined };

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
  const [rows, returns, chances] = await Promise.all([
    poolRows(frame, settings),
    dailyReturns(frame),
    chancesBy(meta.model),
  ]);
  const data = await buildAside({
    settings,
    pool: candidatesOf(frame, rows, settings),
    returns: returnsOfRows(returns, rows),
    chances,
  });
  return { data, meta };
}
