import type { z } from "zod";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { addBasketVersion, createBasket, listBaskets } from "@/lib/contracts/saved-baskets";
import { request } from "./request";

const contract = () => import("@/lib/contracts/saved-baskets");

/** What a basket is saved from: name, the day and model that made it, settings and bets. */
export type NewBasket = z.input<typeof createBasket.body>;
export type SavedBasket = AnswerOf<typeof createBasket>["data"];
export type SavedBasketSummary = AnswerOf<typeof listBaskets>["data"][number];

/** Saves a basket of who is signed in; throws a RequestError that `is("not-signed-in")` for a visitor. */
export const saveBasket = async (basket: NewBasket): Promise<SavedBasket> =>
  (await request(async () => (await contract()).createBasket, { body: basket })).data;

/** Saves a basket anew; throws a RequestError that `is("conflict")` when it was changed since `revision`. */
export const saveBasketVersion = async (
  id: string,
  version: z.input<typeof addBasketVersion.body>,
): Promise<SavedBasket> =>
  (
    await request(async () => (await contract()).addBasketVersion, {
      params: { id },
      body: version,
    })
  ).data;

/** The baskets of who is signed in. */
export const myBaskets = async (signal?: AbortSignal): Promise<SavedBasketSummary[]> =>
  (
    await request(
      async () => (await contract()).listBaskets,
      signal === undefined ? {} : { signal },
    )
  ).data;
