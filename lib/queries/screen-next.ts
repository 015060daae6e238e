import { queryOptions } from "@tanstack/react-query";
import { request } from "./request";

/** What happened after the day of a screen, by its query string. */
export const screenNextQuery = (search: string) =>
  queryOptions({
    queryKey: ["screen-next", search],
    queryFn: async ({ signal }) =>
      (
        await request(async () => (await import("@/lib/contracts/screen-next")).screenNext, {
          query: Object.fromEntries(new URLSearchParams(search)),
          signal,
        })
      ).data,
    staleTime: 300_000,
  });
