import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { asOfQuery, grade, known, nothing } from "./values";

const sector = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    tokens: z.int().describe("Tokens listed on the day."),
    graded: z.int(),
    medianGrade: grade,
    medianReturn7d: known.describe("Fraction: 0.05 is 5 %."),
    medianReturn30d: known,
    medianReturn90d: known,
    marketCap: known.describe("US dollars, of the tokens where it is known."),
    volume24h: known,
  })
  .meta({ id: "Sector" });

export const listSectors = endpoint({
  name: "listSectors",
  path: "/api/v1/sectors",
  tag: "Market",
  summary: "Sectors with counts, median grade and median returns on a day",
  params: nothing,
  query: asOfQuery,
  body: nothing,
  answer: answer(z.array(sector)),
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/sectors",
});
