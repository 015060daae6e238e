import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { buildBasket } from "@/lib/contracts/basket-build";
import type { basketRisk } from "@/lib/contracts/basket-risk";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { request } from "./request";

export type BuildAnswer = AnswerOf<typeof buildBasket>;
export type Build = BuildAnswer["data"];
export type Bet = Build["bets"][number];
export type Risk = AnswerOf<typeof basketRisk>["data"];

const dayOf = (asOf: string | null) => (asOf === null ? {} : { asOf });

/** A basket by settings as of a day; null is the newest graded one. The one before stays until it is there. */
export const buildQuery = (settings: BasketSettings, asOf: string | null) =>
  queryOptions({
    queryKey: ["basket", settings, asOf],
    queryFn: async ({ signal }) =>
      request(async () => (await import("@/lib/contracts/basket-build")).buildBasket, {
        body: { ...settings, ...dayOf(asOf) },
        signal,
      }),
    staleTime: 300_000,
    retry: false,
    placeholderData: keepPreviousData,
  });

/** What may become of the bets of a basket; null waits for a basket. */
export const riskQuery = (build: Build | null, asOf: string | null) =>
  queryOptions({
    queryKey: [
      "basket-risk",
      build?.settings,
      build?.bets.map(({ id, share }) => [id, share]),
      asOf,
    ],
    queryFn: async ({ signal }): Promise<Risk> =>
      (
        await request(async () => (await import("@/lib/contracts/basket-risk")).basketRisk, {
          body: {
            ...dayOf(asOf),
            settings: build?.settings,
            bets: (build?.bets ?? []).map(({ id, share, sleeve }) => ({
              id,
              weight: share,
              sleeve,
            })),
          },
          signal,
        })
      ).data,
    enabled: build !== null && build.bets.length > 0,
    staleTime: 300_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
