import { queryOptions } from "@tanstack/react-query";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { decodeFrame } from "@/lib/domain/market/frame-codec";
import { send } from "./request";

const path = (asOf: Day | null): string =>
  asOf === null ? "/api/v1/frame" : `/api/v1/frame?asOf=${formatDay(asOf)}`;

/**
 * The market of a day as columns; null asks for the newest graded day. `run` is the run a page already shows:
 * a new run is a new frame, the same run is never fetched twice.
 */
export const frameQuery = (asOf: Day | null, run: number | null) =>
  queryOptions({
    queryKey: ["frame", asOf, run],
    queryFn: async ({ signal }): Promise<MarketFrame> => {
      const response = await send(path(asOf), { signal });
      return decodeFrame(await response.arrayBuffer());
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 600_000,
    structuralSharing: false,
    retry: false,
  });
