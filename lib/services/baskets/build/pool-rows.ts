import type { BasketSettings } from "@/lib/domain/basket/settings";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { lagsOf } from "@/lib/domain/screen/needs";
import { parseScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { runScreen } from "@/lib/domain/screen/run-screen";
import { invalid } from "@/lib/services/problem-error";
import { earlierDays } from "@/lib/services/tokens/earlier-days";

/** The rows of a screen's expression. Throws 422 with the place of every mistake, and what `earlierDays` throws. */
async function screenRows(frame: MarketFrame, where: string): Promise<Iterable<number>> {
  const parse = parseScreenParams({ where }, frame.catalog);
  if (!parse.ok)
    throw invalid(
      parse.errors.map(({ message, position }) => ({
        path: "body.pool.where",
        message,
        ...(position && { position }),
      })),
    );
  const { lag } = await earlierDays(frame, lagsOf(parse.query, frame.catalog));
  return runScreen(frame, parse.query, { lag }).rows;
}

async function wantedRows(frame: MarketFrame, pool: BasketSettings["pool"]) {
  if (pool.kind === "screen") return screenRows(frame, pool.where);
  if (pool.kind === "market") return frame.keys.keys();
  const ids = new Set(pool.ids);
  return frame.ids.flatMap((id, row) => (ids.has(id) ? [row] : []));
}

/** Rows of the frame that a basket may choose from, ascending: its pool, and the tokens it must have. */
export async function poolRows(
  frame: MarketFrame,
  { pool, mustHave }: BasketSettings,
): Promise<number[]> {
  const rows = new Set(await wantedRows(frame, pool));
  for (const id of mustHave) rows.add(frame.ids.indexOf(id));
  return [...rows].sort((a, b) => a - b);
}
