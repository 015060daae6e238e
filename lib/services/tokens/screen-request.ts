import type { MarketFrame } from "@/lib/domain/market/frame";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { decodeCursor } from "@/lib/domain/screen/cursor";
import { lagsOf } from "@/lib/domain/screen/needs";
import { parseScreenParams, type ScreenParams } from "@/lib/domain/screen/parse-screen-params";
import type { ScreenQuery } from "@/lib/domain/screen/query";
import type { LagSource } from "@/lib/domain/screen/run/compile";
import { frameFor, frameOfRun } from "@/lib/services/market/frames";
import { type MarketView, openMarket, viewOf } from "@/lib/services/market-view";
import { invalid, ProblemError } from "@/lib/services/problem-error";

/** A screen on the market it is of, from a row on. */
export interface ScreenRequest {
  readonly view: MarketView;
  readonly query: ScreenQuery;
  readonly offset: number;
  readonly lag: LagSource;
  /** The view's version and the gradings of earlier days that the screen looks at. */
  readonly version: string;
}

/** The screen of a query string. Throws 422 with the place of every mistake. */
export function parseScreen(params: ScreenParams): ScreenQuery {
  const parse = parseScreenParams(params, marketCatalog);
  if (parse.ok) return parse.query;
  throw invalid(
    parse.errors.map(({ path, message, position }) => ({
      path,
      message,
      ...(position === undefined ? {} : { position }),
    })),
  );
}

/** The market of a page: that of the cursor's run, so that a newer one does not shift the rows. */
async function viewOfPage(query: ScreenQuery): Promise<{ view: MarketView; offset: number }> {
  if (query.cursor === null) return { view: await openMarket(query.asOf), offset: 0 };
  const cursor = decodeCursor(query.cursor, query);
  if (cursor === null)
    throw invalid([
      {
        path: "cursor",
        message: "This cursor is damaged or of another screen. Repeat the screen it came with.",
      },
    ]);
  const frame = await frameOfRun(cursor.run);
  if (frame === null)
    throw new ProblemError(
      "cursor-expired",
      "The grading this cursor belongs to was replaced. Start again without a cursor.",
      [{ path: "cursor", message: "Its grading is gone." }],
    );
  return { view: await viewOf(frame), offset: cursor.offset };
}

/** A column of an earlier frame in the order of this one; a token that is not there is unknown. */
function aligned(frame: MarketFrame, earlier: MarketFrame, column: string): Float64Array {
  const values = earlier.numbers.get(column);
  const rowOfKey = new Map(Array.from(earlier.keys, (key, row) => [key, row]));
  return Float64Array.from(frame.keys, (key) => values?.[rowOfKey.get(key) ?? -1] ?? Number.NaN);
}

/** The earlier days a screen looks at; a day that is not graded is unknown everywhere. */
async function earlierDays(
  frame: MarketFrame,
  query: ScreenQuery,
): Promise<{ lag: LagSource; version: string }> {
  const lags = lagsOf(query, frame.catalog);
  const days = [...new Set(lags.map(({ days }) => days))];
  const frames = new Map(
    await Promise.all(
      days.map(async (back) => [back, await frameFor(frame.run.asOf - back)] as const),
    ),
  );
  return {
    lag: (column, back) => {
      const earlier = frames.get(back);
      return earlier ? aligned(frame, earlier, column) : null;
    },
    version: days.map((back) => frames.get(back)?.run.id ?? "none").join(" "),
  };
}

/** Opens the market a screen is of. Throws 422, what `openMarket` throws, and `cursor-expired`. */
export async function openScreen(params: ScreenParams): Promise<ScreenRequest> {
  const query = parseScreen(params);
  const { view, offset } = await viewOfPage(query);
  const earlier = await earlierDays(view.frame, query);
  return { view, query, offset, lag: earlier.lag, version: `${view.version} ${earlier.version}` };
}
