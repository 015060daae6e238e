import { queryOptions } from "@tanstack/react-query";
import { request } from "./request";

/** What is stored and how new it is; asked again every minute, so that a page knows when it has gone stale. */
export const marketQuery = () =>
  queryOptions({
    queryKey: ["market"],
    queryFn: async ({ signal }) =>
      (await request(async () => (await import("@/lib/contracts/market")).getMarket, { signal }))
        .data,
    refetchInterval: 60_000,
    staleTime: 30_000,
  });
