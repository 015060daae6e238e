import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { screenNext as contract } from "@/lib/contracts/screen-next";
import { getPool } from "@/lib/db/pool";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { ScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { runScreen } from "@/lib/domain/screen/run-screen";
import { outcomeHorizons } from "@/lib/domain/track-record/after-day";
import type { Answer } from "@/lib/services/answer";
import { openScreen } from "./screen-request";

type NextAnswer = AnswerOf<typeof contract>;

/** Both groups in one read of the day; `$2` holds the keys of the screen's tokens. */
const groups = [
  ["shown", "FILTER (WHERE token_key = ANY($2))"],
  ["universe", ""],
] as const;

const columns = groups.flatMap(([group, filter]) => [
  ...outcomeHorizons.flatMap((days) => [
    `percentile_cont(0.5) WITHIN GROUP (ORDER BY return_${days}d) ${filter} AS "${group}Median${days}"`,
    `count(return_${days}d) ${filter}::int AS "${group}Tokens${days}"`,
  ]),
  `count(*) ${filter}::int AS "${group}Tokens"`,
  `count(vanished_after_days) ${filter}::int AS "${group}Vanished"`,
]);

async function readNext(day: Day, keys: readonly number[]): Promise<NextAnswer["data"]> {
  const { rows } = await getPool().query<Record<string, number | null>>(
    `SELECT ${columns.join(", ")} FROM outcomes WHERE day = $1`,
    [formatDay(day), keys],
  );
  const at = (name: string) => rows[0]?.[name] ?? null;
  const group = (name: string, days: number) => ({
    median: at(`${name}Median${days}`),
    tokens: at(`${name}Tokens${days}`) ?? 0,
  });
  return {
    horizons: outcomeHorizons.map((days) => ({
      days,
      shown: group("shown", days),
      universe: group("universe", days),
    })),
    shownTokens: at("shownTokens") ?? 0,
    shownVanished: at("shownVanished") ?? 0,
    universeTokens: at("universeTokens") ?? 0,
    universeVanished: at("universeVanished") ?? 0,
  };
}

/** What came after a screen's day for its tokens and for all, where outcomes were worked out. Throws what `openScreen` throws. */
export async function screenNext(params: ScreenParams): Promise<Answer<NextAnswer>> {
  const { view, query, lag } = await openScreen(params);
  const make = async (): Promise<NextAnswer> => {
    const { rows } = runScreen(view.frame, query, { lag });
    const keys = Array.from(rows, (row) => view.frame.keys[row] ?? 0);
    return { data: await readNext(view.frame.run.asOf, keys), meta: view.meta };
  };
  return { version: null, make };
}
