import { queryOptions } from "@tanstack/react-query";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { decodeFrame } from "@/lib/domain/market/frame-codec";
import { send } from "./request";

function pathOf(asOf: Day | null, columns: readonly string[] | null): string {
  const search = [
    ...(asOf === null ? [] : [`asOf=${formatDay(asOf)}`]),
    ...(columns === null ? [] : [`columns=${columns.join()}`]),
  ].join("&");
  return search === "" ? "/api/v1/frame" : `/api/v1/frame?${search}`;
}

/**
 * The market of a day as columns, all or those named; `asOf` null asks for the newest graded day. `run` is the run a
 * page already shows: a new run is a new frame, the same run is never fetched twice.
 */
export const frameQuery = (
  asOf: Day | null,
  run: number | null,
  columns: readonly string[] | null,
) =>
  queryOptions({
    queryKey: ["frame", asOf, run, columns],
    queryFn: async ({ signal }): Promise<MarketFrame> => {
      const response = await send(pathOf(asOf, columns), { signal });
      return decodeFrame(await response.arrayBuffer());
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 600_000,
    structuralSharing: false,
    retry: false,
  });
