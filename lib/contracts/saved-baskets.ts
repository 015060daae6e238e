import { z } from "zod";
import { plainAnswer } from "./envelope";
import { meEndpoint } from "./me-endpoint";
import { basket, name, newVersion, notes, ownId, revision, summary } from "./saved-basket-shapes";
import { known, nothing, tokenId } from "./values";

const one = z.object({ id: ownId });
const path = "/api/v1/me/baskets";
const exampleBody = {
  name: "Quiet gems",
  asOf: "2026-05-31",
  model: "prior-1a2b3c4d",
  bets: [
    { id: "render-token", share: 0.5, sleeve: "undiscovered-gems", entryPriceUsd: 4.2 },
    { id: "fetch-ai", share: 0.3, entryPriceUsd: null },
  ],
};
const done = plainAnswer(z.object({ done: z.literal(true) }));

export const listBaskets = meEndpoint({
  name: "listBaskets",
  path,
  summary: "Your baskets with what became of them, last changed first",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.array(summary)),
});

export const createBasket = meEndpoint({
  name: "createBasket",
  method: "POST",
  status: 201,
  path,
  summary: "Save a basket",
  params: nothing,
  query: nothing,
  body: newVersion.extend({ name, notes: notes.default("") }),
  answer: plainAnswer(basket),
  problems: ["token-not-found", "market-empty"],
  bodyExample: exampleBody,
});

export const getBasket = meEndpoint({
  name: "getBasket",
  path: `${path}/{id}`,
  summary: "A basket with its versions, value, fills and journal",
  params: one,
  query: nothing,
  body: nothing,
  answer: plainAnswer(basket),
});

export const putBasket = meEndpoint({
  name: "putBasket",
  method: "PUT",
  path: `${path}/{id}`,
  summary: "Change name and notes",
  params: one,
  query: nothing,
  body: z.object({ revision, name, notes }),
  answer: plainAnswer(basket),
  problems: ["conflict"],
  bodyExample: { revision: 1, name: "Louder gems", notes: "Bought on Monday." },
});

export const deleteBasket = meEndpoint({
  name: "deleteBasket",
  method: "DELETE",
  path: `${path}/{id}`,
  summary: "Delete a basket with everything in it",
  params: one,
  query: nothing,
  body: nothing,
  answer: done,
});

export const addBasketVersion = meEndpoint({
  name: "addBasketVersion",
  method: "POST",
  status: 201,
  path: `${path}/{id}/versions`,
  summary: "Save a basket anew; earlier versions stay",
  params: one,
  query: nothing,
  body: newVersion.extend({ revision }),
  answer: plainAnswer(basket),
  problems: ["conflict", "token-not-found", "market-empty"],
  bodyExample: { ...exampleBody, name: undefined, revision: 1 },
});

export const shareBasket = meEndpoint({
  name: "shareBasket",
  method: "POST",
  path: `${path}/{id}/share`,
  summary: "Make a read-only link, or tell the one there is",
  description: "It shows name, bets, weights and value: no notes, fills or journal.",
  params: one,
  query: nothing,
  body: z.object({}),
  answer: plainAnswer(z.object({ sharePath: z.string() })),
  bodyExample: {},
});

export const unshareBasket = meEndpoint({
  name: "unshareBasket",
  method: "DELETE",
  path: `${path}/{id}/share`,
  summary: "End the read-only link",
  params: one,
  query: nothing,
  body: nothing,
  answer: done,
});

const rebalancing = z
  .object({
    from: z.enum(["fills", "plan"]).describe("What is held: the fills, or the plan left alone."),
    totalUsd: z.number(),
    positions: z.array(
      z.object({
        id: tokenId,
        symbol: z.string(),
        targetShare: z.number(),
        share: known,
        drift: known.describe("Share less target."),
        tradeUsd: z.number().describe("Positive buys, negative sells."),
        tradeUnits: known,
        costUsd: z.number(),
        isTradable: z.boolean(),
      }),
    ),
    cash: z.object({ targetShare: z.number(), share: z.number(), drift: z.number() }),
    turnover: z.number(),
    costUsd: z.number().describe("Fee, half spread and impact by size of the token."),
    cashAfterUsd: z.number(),
    totalAfterUsd: z.number(),
    words: z.string(),
  })
  .meta({ id: "BasketRebalancing" });
export type BasketRebalancing = z.output<typeof rebalancing>;

export const getRebalancing = meEndpoint({
  name: "getRebalancing",
  path: `${path}/{id}/rebalancing`,
  summary: "How far a basket is from its plan, and the trades that lead back",
  params: one,
  query: nothing,
  body: nothing,
  answer: plainAnswer(rebalancing),
});

export const compareBaskets = meEndpoint({
  name: "compareBaskets",
  path: `${path}/compare`,
  summary: "Up to three baskets side by side",
  params: nothing,
  query: z.object({
    ids: z
      .string()
      .transform((text) => [...new Set(text.split(",").filter(Boolean))])
      .pipe(z.array(ownId).min(1, "Name the baskets.").max(3, "At most three baskets."))
      .describe("Ids, separated by commas."),
  }),
  body: nothing,
  answer: plainAnswer(z.array(basket)),
  problems: ["not-found"],
});
