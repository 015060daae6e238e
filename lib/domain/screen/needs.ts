import type { MarketFrame } from "@/lib/domain/market/frame";
import type { ScreenCatalog } from "./catalog";
import { columnsIn, type Lag, lagsIn } from "./expression/walk";
import { textSorts } from "./parse-screen-params";
import type { ScreenQuery } from "./query";
import { defaultSort } from "./run/order";

/** The earlier days a screen looks at; who runs it must bring them as `ScreenOptions.lag`. */
export const lagsOf = (query: ScreenQuery, catalog: ScreenCatalog): Lag[] =>
  query.where === null ? [] : lagsIn(query.where.expression, catalog);

/** Ids of the columns a screen filters and sorts by. */
function columnsOf(query: ScreenQuery, catalog: ScreenCatalog): string[] {
  const sort = query.sort.length === 0 ? defaultSort : query.sort;
  const sorted = sort
    .map(({ column }) => column)
    .filter((id) => !textSorts.some((known) => known === id));
  const where = query.where === null ? [] : columnsIn(query.where.expression, catalog);
  return [
    ...new Set([...Object.keys(query.ranges), ...Object.keys(query.choices), ...where, ...sorted]),
  ];
}

/** Whether a frame alone can answer a screen: it holds every column and no earlier day is asked for. */
export const canRun = (frame: MarketFrame, query: ScreenQuery): boolean =>
  lagsOf(query, frame.catalog).length === 0 &&
  columnsOf(query, frame.catalog).every((id) => frame.numbers.has(id) || frame.choices.has(id));
