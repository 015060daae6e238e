import { visibleColumns } from "@/components/screener/state/columns";
import type { FirstRows, FirstScreen } from "@/components/screener/state/first-screen";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { formatScreenParams } from "@/lib/domain/screen/format-screen-params";
import type { ScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { runScreen } from "@/lib/domain/screen/run-screen";
import { ProblemError } from "@/lib/services/problem-error";
import { rowMaker } from "@/lib/services/tokens/rows";
import { openScreen } from "@/lib/services/tokens/screen-request";

/** Enough for the tallest window; the browser has all of them a moment later. */
const firstRows = 60;

async function answerOf(params: ScreenParams): Promise<FirstRows> {
  const { view, query, lag } = await openScreen(params);
  const { frame, meta } = view;
  const { rows, total } = runScreen(frame, query, { limit: firstRows, lag });
  const make = rowMaker(frame, visibleColumns(query, marketCatalog.columns));
  return {
    search: formatScreenParams(query),
    rows: Array.from(rows, make),
    total,
    size: frame.size,
    meta,
  };
}

/** The first rows of the screen an address asks for. Throws what is not the reader's to mend. */
export async function firstScreen(params: ScreenParams): Promise<FirstScreen> {
  const { columns, flags } = marketCatalog;
  try {
    return { columns, flags, answer: await answerOf(params) };
  } catch (error) {
    if (error instanceof ProblemError) return { columns, flags, answer: null };
    throw error;
  }
}
