import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenNext as contract } from "@/lib/contracts/next";
import { getPool } from "@/lib/db/pool";
import { follow, followedDays } from "@/lib/domain/evaluation/follow";
import { nextSentence } from "@/lib/domain/evaluation/next-sentence";
import { maxPriceAgeDays, Outcomes } from "@/lib/domain/evaluation/outcomes";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";
import type { Token } from "@/lib/domain/market/token";
import { afterDay, outcomeHorizons } from "@/lib/domain/track-record/after-day";
import type { Answer } from "@/lib/services/answer";
import { currentMarket, type StoredView } from "@/lib/services/market-view";
import { findToken, type StoredToken } from "./find-token";
import { firstDayOf, readGrades } from "./grade-history";
import { orNull } from "./rows";

type NextAnswer = AnswerOf<typeof contract>;
type HorizonReturn = NextAnswer["data"]["returns"][number];

/** One token's prices on all stored days, as a panel of its own; `to` is the last day of the market, not of the token. */
async function readPrices(stored: StoredToken, firstDay: Day, to: Day): Promise<Panel> {
  const days = Math.max(1, to - firstDay + 1);
  const price = new Float64Array(days).fill(Number.NaN);
  const { rows } = await getPool().query<{ index: number; price: number | null }>(
    `SELECT day - $2::date AS index, price FROM snapshots
     WHERE token_key = $1 AND day BETWEEN $2 AND $3`,
    [stored.key, formatDay(firstDay), formatDay(to)],
  );
  for (const row of rows) price[row.index] = row.price ?? Number.NaN;
  const { key, id, symbol, name, chain, contract: address } = stored;
  const token: Token = {
    ...{ key, id, symbol, name, chain, contract: address, firstDay },
    ...{ sector: null, excludedAs: null, genesisDay: null },
  };
  return { tokens: [token], firstDay, days, matrix: (field) => (field === "price" ? price : null) };
}

interface Median {
  readonly median: number | null;
  readonly tokens: number;
}

/** What the tokens of a graded day did at the median, by horizon, where it was worked out. */
async function medianReturns(day: Day): Promise<Median[]> {
  const columns = outcomeHorizons.map(
    (days) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY return_${days}d) AS "median${days}",
      count(return_${days}d)::int AS "tokens${days}"`,
  );
  const { rows } = await getPool().query<Record<string, number | null>>(
    `SELECT ${columns.join(", ")} FROM outcomes WHERE day = $1`,
    [formatDay(day)],
  );
  return outcomeHorizons.map((days) => ({
    median: rows[0]?.[`median${days}`] ?? null,
    tokens: rows[0]?.[`tokens${days}`] ?? 0,
  }));
}

async function followToken(token: StoredToken, view: StoredView, lastDay: Day) {
  const day = view.run.asOf;
  // Outcomes look a few days back for a price: the panel must have them.
  const firstDay = firstDayOf(token, day) - maxPriceAgeDays;
  const [panel, medians, grades] = await Promise.all([
    readPrices(token, firstDay, lastDay),
    medianReturns(day),
    readGrades(token.key, view.run.id, day + 1, Math.min(lastDay, day + followedDays)),
  ]);
  const outcomes = new Outcomes(panel);
  const after = afterDay(outcomes, 0, day);
  const path = follow(outcomes, 0, day);
  const returns = outcomeHorizons.map(
    (days, i): HorizonReturn => ({
      days,
      onDay: formatDay(day + days),
      value: orNull(after?.returns[i] ?? Number.NaN),
      median: medians[i]?.median ?? null,
      tokens: medians[i]?.tokens ?? 0,
    }),
  );
  const vanishedAfterDays = after?.vanishedAfterDays ?? null;
  return {
    ...{ id: token.id, symbol: token.symbol, name: token.name },
    lastStoredDay: formatDay(lastDay),
    price: orNull(path.price),
    returns,
    peak: path.peak?.multiple ?? null,
    peakOn: path.peak === null ? null : formatDay(path.peak.day),
    trough: path.trough?.multiple ?? null,
    troughOn: path.trough === null ? null : formatDay(path.trough.day),
    maxDrawdown: orNull(path.maxDrawdown),
    followedDays: path.days,
    vanishedAfterDays,
    grades: grades.map(({ day: on, overall, letter }) => ({ day: on, overall, letter })),
    sentence: nextSentence({ symbol: token.symbol, day, path, returns, vanishedAfterDays }),
  };
}

/** What became of a token after a day, as far as it is stored. Throws what `findToken` throws. */
export async function tokenNext(id: string, asOf: string | undefined): Promise<Answer<NextAnswer>> {
  const { token, view } = await findToken(id, asOf);
  const lastDay = (await currentMarket())?.lastDay ?? view.run.asOf;
  return {
    version: null,
    make: async () => ({ data: await followToken(token, view, lastDay), meta: view.meta }),
  };
}
