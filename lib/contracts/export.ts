import { z } from "zod";
import { endpoint } from "./endpoint";
import { screenQuery, tokenRow } from "./tokens";
import { nothing } from "./values";

const shared = {
  tag: "Tokens",
  params: nothing,
  query: screenQuery,
  body: nothing,
  filters: true,
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
} as const;

export const exportCsv = endpoint({
  ...shared,
  name: "exportCsv",
  path: "/api/v1/export/tokens.csv",
  summary: "All rows of a screen as CSV",
  description:
    "The query is that of `/api/v1/tokens`. Unknown is an empty cell. Text that a spreadsheet would run as a formula is quoted with an apostrophe.",
  answer: z.string(),
  media: "text/csv",
  example: "/api/v1/export/tokens.csv?sector=ai&grade=70..",
});

export const exportNdjson = endpoint({
  ...shared,
  name: "exportNdjson",
  path: "/api/v1/export/tokens.ndjson",
  summary: "All rows of a screen, one JSON object a line",
  description: "The query is that of `/api/v1/tokens`.",
  answer: tokenRow,
  media: "application/x-ndjson",
  example: "/api/v1/export/tokens.ndjson?sector=ai&grade=70..",
});
