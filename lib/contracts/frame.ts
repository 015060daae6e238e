import { z } from "zod";
import { endpoint } from "./endpoint";
import { asOfQuery, nothing } from "./values";

/** The market of a day as binary columns for the browser; `lib/domain/market/frame-codec.ts` reads it. */
export const getFrame = endpoint({
  name: "getFrame",
  path: "/api/v1/frame",
  tag: "Market",
  summary: "All columns of all tokens on a day, packed",
  description:
    "The browser screens with it, so that moving a filter needs no network. `X-Meta` carries the answer's meta as JSON.",
  params: nothing,
  query: asOfQuery.extend({
    columns: z
      .string()
      .max(4000)
      .optional()
      .describe("Column ids to pack, separated by commas; all without it."),
  }),
  body: nothing,
  answer: z.any().describe("Packed columns."),
  media: "application/octet-stream",
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/frame",
});
