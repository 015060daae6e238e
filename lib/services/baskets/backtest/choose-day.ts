import { candidateLimits } from "@/lib/domain/basket/all-limits";
import { assemble, passing } from "@/lib/domain/basket/assemble";
import { randomChoice } from "@/lib/domain/basket/backtest/random-choice";
import type { Position } from "@/lib/domain/basket/backtest/run-backtest";
import { buildBasket } from "@/lib/domain/basket/build";
import type { Candidate } from "@/lib/domain/basket/candidate";
import type { SelectionProblem } from "@/lib/domain/basket/choose/problem";
import { correlationsOf } from "@/lib/domain/basket/correlations";
import { funnelOf } from "@/lib/domain/basket/limits";
import { largestOrderUsd } from "@/lib/domain/basket/order-size";
import { candidatesOf } from "@/lib/domain/basket/pool";
import type { DailyReturns } from "@/lib/domain/basket/returns";
import { returnsOf } from "@/lib/domain/basket/returns";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import type { Day } from "@/lib/domain/market/day";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";
import { loadSolver } from "@/lib/services/baskets/build/load-solver";
import { chancesBy, oddsFrom } from "@/lib/services/baskets/build/odds";
import { poolRows } from "@/lib/services/baskets/build/pool-rows";
import { frameFor } from "@/lib/services/market/frames";
import { type LoadedPrices, returnsUpTo } from "./load-prices";

/** What could be chosen on a day, and what the settings choose. */
export interface DayChoice {
  /** The graded day it was chosen by. */
  readonly day: Day;
  /** Null where no basket keeps to the limits. */
  readonly basket: readonly Position[] | null;
  /** Every token that passes the limits, at equal shares. */
  readonly pool: readonly Position[];
  /** A basket drawn among all that keep to the limits; null when none was found. */
  readonly drawRandom: (uniform: () => number) => readonly Position[] | null;
}

interface Pool {
  readonly prices: LoadedPrices;
  readonly settings: BasketSettings;
  /** Tokens that pass, with the row of each in the returns. */
  readonly tokens: readonly Candidate[];
  readonly rows: readonly number[];
  readonly returns: DailyReturns;
}

/** The choice on a graded day by what was known then; null when the day is not graded. */
export async function chooseDay(
  prices: LoadedPrices,
  day: Day,
  settings: BasketSettings,
): Promise<DayChoice | null> {
  const frame = await frameFor(day);
  if (frame === null) return null;
  const listed = new Set(frame.ids);
  const known = {
    ...settings,
    mustHave: settings.mustHave.filter((id) => listed.has(id)),
  };
  const [frameRows, chances, solve] = await Promise.all([
    poolRows(frame, known),
    chancesBy(frame.run.model),
    loadSolver(),
  ]);
  const candidates = candidatesOf(frame, frameRows, known);
  const returns = returnsUpTo(prices, frame, frameRows, day);
  const built = buildBasket(
    { settings: known, pool: candidates, returns, oddsOf: oddsFrom(chances) },
    solve,
  );
  const rows = passing(funnelOf(candidates, known, candidateLimits).removedBy);
  const tokens = rows.flatMap((row) => candidates[row] ?? []);
  const pool: Pool = { prices, settings: known, tokens, rows, returns };
  const rowOf = new Map(tokens.map(({ id }, at) => [id, rows[at] ?? 0]));
  return {
    day,
    basket:
      built?.bets.flatMap(({ candidate, share, sleeve }) =>
        positionOf(pool, candidate, rowOf.get(candidate.id) ?? 0, { share, sleeve }),
      ) ?? null,
    pool: tokens.flatMap((token, at) =>
      positionOf(pool, token, rows[at] ?? 0, { share: 1 / tokens.length, sleeve: null }),
    ),
    drawRandom: randomDrawer(pool),
  };
}

function positionOf(
  { prices, returns }: Pool,
  candidate: Candidate,
  row: number,
  { share, sleeve }: Pick<Position, "share" | "sleeve">,
): Position[] {
  const token = prices.rowOf.get(candidate.id);
  if (token === undefined) return [];
  const { volume24hUsd, liquidityUsd } = candidate;
  const dailyVolatility = standardDeviation(returnsOf(returns, row));
  return [{ token, share, sleeve, traded: { volume24hUsd, liquidityUsd }, dailyVolatility }];
}

/** Random baskets share the money out as planned by the places, up to what each pool takes. */
function randomDrawer(pool: Pool): DayChoice["drawRandom"] {
  const { settings, tokens, rows, returns } = pool;
  let problem: SelectionProblem | null = null;
  return (uniform) => {
    problem ??= assemble({ tokens, settings, correlations: correlationsOf(returns, rows) });
    const drawn = randomChoice(problem, uniform);
    if (drawn === null) return null;
    return drawn.tokens.flatMap((token, at) => {
      const candidate = tokens[token];
      const place = problem?.places[drawn.places[at] ?? 0];
      if (candidate === undefined || place === undefined) return [];
      const most = largestOrderUsd(candidate, settings.maxSlippageFraction) / settings.budgetUsd;
      const sleeve = settings.sleeves.length === 0 ? null : place.id;
      return positionOf(pool, candidate, rows[token] ?? 0, {
        share: Math.min(place.shareEach, most),
        sleeve,
      });
    });
  };
}
