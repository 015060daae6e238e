import type { z } from "zod";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { createBasket } from "@/lib/contracts/saved-baskets";
import { request } from "./request";

const contract = () => import("@/lib/contracts/saved-baskets");

/** What a basket is saved from: name, the day and model that made it, settings and bets. */
export type NewBasket = z.input<typeof createBasket.body>;
type SavedBasket = AnswerOf<typeof createBasket>["data"];

/** Saves a basket of who is signed in; throws a RequestError that `is("not-signed-in")` for a visitor. */
export const saveBasket = async (basket: NewBasket): Promise<SavedBasket> =>
  (await request(async () => (await contract()).createBasket, { body: basket })).data;
