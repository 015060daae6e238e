import { queryOptions } from "@tanstack/react-query";
import { request } from "./request";

/** Why a token has its grades on a day; null is the newest graded day. */
export const explanationQuery = (id: string, asOf: string | null) =>
  queryOptions({
    queryKey: ["explanation", id, asOf],
    queryFn: async ({ signal }) =>
      (
        await request(async () => (await import("@/lib/contracts/explanation")).tokenExplanation, {
          params: { id },
          query: asOf === null ? {} : { asOf },
          signal,
        })
      ).data,
    staleTime: 300_000,
  });
