import type { ScreenCatalog } from "./catalog";
import type { ScreenParse } from "./query";

/** A query string or what Next hands over as search parameters. */
export type ScreenParams =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The screen a query string asks for, or every error in it. */
export function parseScreenParams(_params: ScreenParams, _catalog: ScreenCatalog): ScreenParse {
  throw new Error("Not written yet.");
}
