import { z } from "zod";
import { plainAnswer } from "./envelope";
import { meEndpoint } from "./me-endpoint";
import { entry, fill, newEntry, newFill, ownId } from "./saved-basket-shapes";
import { nothing } from "./values";

const one = z.object({ id: ownId });
const path = "/api/v1/me/baskets/{id}";
const done = plainAnswer(z.object({ done: z.literal(true) }));
const exampleFill = {
  tokenId: "render-token",
  day: "2026-06-01",
  side: "buy",
  priceUsd: 4.25,
  amount: 100,
  feeUsd: 0.9,
};

export const addFill = meEndpoint({
  name: "addFill",
  method: "POST",
  status: 201,
  path: `${path}/fills`,
  summary: "Note what was really bought or sold",
  params: one,
  query: nothing,
  body: newFill,
  answer: plainAnswer(fill),
  bodyExample: exampleFill,
});

export const putFill = meEndpoint({
  name: "putFill",
  method: "PUT",
  path: `${path}/fills/{fill}`,
  summary: "Correct a fill",
  params: one.extend({ fill: ownId }),
  query: nothing,
  body: newFill,
  answer: plainAnswer(fill),
  bodyExample: { ...exampleFill, amount: 90 },
});

export const deleteFill = meEndpoint({
  name: "deleteFill",
  method: "DELETE",
  path: `${path}/fills/{fill}`,
  summary: "Remove a fill",
  params: one.extend({ fill: ownId }),
  query: nothing,
  body: nothing,
  answer: done,
});

export const exportFills = meEndpoint({
  name: "exportFills",
  path: `${path}/fills.csv`,
  media: "text/csv",
  summary: "Fills as CSV: day, token, side, price, amount, fee, note",
  params: one,
  query: nothing,
  body: nothing,
  answer: z.string(),
});

export const importFills = meEndpoint({
  name: "importFills",
  method: "POST",
  path: `${path}/fills/import`,
  summary: "Add fills from CSV, all or none",
  description:
    "Columns by name in the first line: `day,token,side,price,amount` and, if there are any, `fee,note`. A fill that is there already (same day, token, side, price and amount) is left out, so that importing twice changes nothing.",
  params: one,
  query: nothing,
  body: z.object({ csv: z.string().min(1, "The file is empty.") }),
  answer: plainAnswer(z.object({ added: z.int(), skipped: z.int() })),
  bodyExample: { csv: "day,token,side,price,amount\n2026-06-01,render-token,buy,4.25,100" },
});

export const addEntry = meEndpoint({
  name: "addEntry",
  method: "POST",
  status: 201,
  path: `${path}/journal`,
  summary: "Note whether a rule of the plan was followed",
  params: one,
  query: nothing,
  body: newEntry,
  answer: plainAnswer(entry),
  bodyExample: { day: "2026-06-02", rule: "take-profit", followed: true, tokenId: "render-token" },
});

export const deleteEntry = meEndpoint({
  name: "deleteEntry",
  method: "DELETE",
  path: `${path}/journal/{entry}`,
  summary: "Remove an entry of the journal",
  params: one.extend({ entry: ownId }),
  query: nothing,
  body: nothing,
  answer: done,
});
