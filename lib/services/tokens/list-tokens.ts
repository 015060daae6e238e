import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listTokens as contract } from "@/lib/contracts/tokens";
import { encodeCursor } from "@/lib/domain/screen/cursor";
import type { ScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { runScreen } from "@/lib/domain/screen/run-screen";
import type { Answer } from "@/lib/services/answer";
import { defaultColumns, rowMaker } from "./rows";
import { openScreen, type ScreenRequest } from "./screen-request";

type ListAnswer = AnswerOf<typeof contract>;

const defaultLimit = 50;

function pageOf({ view, query, offset, lag }: ScreenRequest): ListAnswer {
  const { frame, meta } = view;
  const limit = query.limit ?? defaultLimit;
  const { rows, total } = runScreen(frame, query, { offset, limit, lag });
  const make = rowMaker(frame, query.columns ?? defaultColumns(frame));
  const next = offset + rows.length;
  const cursor = next < total ? encodeCursor({ run: frame.run.id, offset: next }, query) : null;
  return { data: Array.from(rows, make), page: { total, cursor }, meta };
}

/** One page of a screen. `params` are the page's or the API's query string. Throws what `openScreen` throws. */
export async function listTokens(params: ScreenParams): Promise<Answer<ListAnswer>> {
  const request = await openScreen(params);
  return { version: request.version, make: () => pageOf(request) };
}
