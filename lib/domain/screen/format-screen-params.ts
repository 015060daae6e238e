import type { ScreenQuery } from "./query";

/** The query string of a screen: the shortest that parses to it, in a fixed order, so that equal screens have equal text. */
export function formatScreenParams(_query: ScreenQuery): string {
  throw new Error("Not written yet.");
}
