import { queryOptions } from "@tanstack/react-query";
import type { Run } from "@/lib/contracts/runs";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { request } from "./request";

const contract = () => import("@/lib/contracts/runs");

/** The stored range and the graded days. */
export const runsQuery = () =>
  queryOptions({
    queryKey: ["runs"],
    queryFn: async ({ signal }) =>
      (await request(async () => (await contract()).listRuns, { signal })).data,
    staleTime: 30_000,
  });

/** Asks for a day to be graded; the answer tells how far it is. */
export const askForRun = async (asOf: Day): Promise<Run> =>
  (await request(async () => (await contract()).requestRun, { body: { asOf: formatDay(asOf) } }))
    .data;

/** The grading of a day, asked again every half second until it is done or failed. */
export const runQuery = (asOf: Day) =>
  queryOptions({
    queryKey: ["runs", asOf],
    queryFn: async ({ signal }) =>
      (
        await request(async () => (await contract()).getRun, {
          params: { asOf: formatDay(asOf) },
          signal,
        })
      ).data,
    refetchInterval: ({ state }) =>
      state.data?.status === "done" || state.data?.status === "failed" ? false : 500,
    staleTime: 0,
  });
