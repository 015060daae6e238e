import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { decodeCursor } from "@/lib/domain/screen/cursor";
import { lagsOf } from "@/lib/domain/screen/needs";
import { parseScreenParams, type ScreenParams } from "@/lib/domain/screen/parse-screen-params";
import type { ScreenQuery } from "@/lib/domain/screen/query";
import type { LagSource } from "@/lib/domain/screen/run/compile";
import { frameOfRun } from "@/lib/services/market/frames";
import { type MarketView, openMarket, viewOf } from "@/lib/services/market-view";
import { invalid, ProblemError } from "@/lib/services/problem-error";
import { earlierDays } from "./earlier-days";

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
function parseScreen(params: ScreenParams): ScreenQuery {
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

/** Opens the market a screen is of. Throws 422, what `openMarket` throws, and `cursor-expired`. */
export async function openScreen(params: ScreenParams): Promise<ScreenRequest> {
  const query = parseScreen(params);
  const { view, offset } = await viewOfPage(query);
  const earlier = await earlierDays(view.frame, lagsOf(query, view.frame.catalog));
  return { view, query, offset, lag: earlier.lag, version: `${view.version} ${earlier.version}` };
}
