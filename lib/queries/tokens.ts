import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "./request";

const contract = () => import("@/lib/contracts/tokens");

/** The first tokens whose id, symbol or name contains a text. */
export const tokenSearchQuery = (text: string, asOf: string | null) =>
  queryOptions({
    queryKey: ["token-search", text, asOf],
    queryFn: async ({ signal }) =>
      (
        await request(async () => (await contract()).listTokens, {
          query: {
            q: text,
            limit: "8",
            columns: "grade,sector",
            ...(asOf === null ? {} : { asOf }),
          },
          signal,
        })
      ).data,
    enabled: text !== "",
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** A screen run by the server, page by page: for markets too large to keep in the browser. */
export const serverScreenQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ["screen", search],
    queryFn: ({ signal, pageParam }) =>
      request(async () => (await contract()).listTokens, {
        query: {
          ...Object.fromEntries(new URLSearchParams(search)),
          limit: "100",
          ...(pageParam === "" ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.page.cursor,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
